import { hash53 } from "../math/hash.js";

/** An answer that could be coded by hand. */
export interface Candidate {
  id: string;
  /** Name of the question; "" in a survey with one. */
  question: string;
  text: string;
  /** Probability of the model's code; 0 where it abstains. */
  confidence: number;
  /** Lead of the most probable category over the next: small where the model wavers. */
  margin: number;
  /** For an audit: the predicted codes, -1 where there is none, and the value of the group column ("" without one). */
  predicted?: { frame: number; stance: number; group: string };
  /** The chance with which it was drawn, where that is known. */
  pi?: number;
}

/** The candidates that come first by `by`, at most `size`, in that order; equals by a seeded hash of their ids. Memory stays within twice that. */
export class First {
  private kept: { candidate: Candidate; by: number; tie: number }[] = [];
  /** Candidates seen. */
  seen = 0;

  constructor(
    private readonly size: number,
    private readonly by: (candidate: Candidate) => number,
    private readonly seed: number,
  ) {}

  add(candidate: Candidate): void {
    this.seen++;
    this.kept.push({
      candidate,
      by: this.by(candidate),
      tie: hash53(`${candidate.id}\n${candidate.question}`, this.seed),
    });
    if (this.kept.length >= 2 * this.size + 1000) this.trim();
  }

  list(): Candidate[] {
    this.trim();
    return this.kept.map((k) => k.candidate);
  }

  private trim(): void {
    this.kept.sort((a, b) => a.by - b.by || a.tie - b.tie);
    this.kept.length = Math.min(this.kept.length, this.size);
  }
}
