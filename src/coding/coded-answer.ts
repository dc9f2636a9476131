/** An answer with its codes by a human (or by the corpus). */
export interface CodedAnswer {
  id: string;
  text: string;
  /** Who wrote it, as far as known (the corpus file); answers of one author are left out together. */
  author: string;
  /** Category id per dimension of the codebook; null where it was not coded. */
  codes: (string | null)[];
  /** All frames present, primary included. */
  present: string[];
}
