export const MOST_BYTES: number;
export const EXPECTED: RegExp[];
export const REQUIRED: string[];
