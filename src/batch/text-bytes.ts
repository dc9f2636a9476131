/** Characters that are gathered before they are encoded: few calls, and what is gathered is soon garbage. */
const GATHERED = 16 * 1024;

/** Text that comes in small pieces, as UTF-8. */
export class TextBytes {
  private store = Buffer.allocUnsafeSlow(16 * GATHERED);
  private filled = 0;
  private text = "";

  add(piece: string): void {
    this.text += piece;
    if (this.text.length >= GATHERED) this.encode();
  }

  /** All of it; the end of the adding. */
  bytes(): Uint8Array {
    this.encode();
    return this.store.subarray(0, this.filled);
  }

  private encode(): void {
    // A UTF-16 code unit is at most three bytes of UTF-8.
    const most = this.filled + 3 * this.text.length;
    if (most > this.store.length) {
      const larger = Buffer.allocUnsafeSlow(2 * most);
      this.store.copy(larger, 0, 0, this.filled);
      this.store = larger;
    }
    this.filled += this.store.write(this.text, this.filled);
    this.text = "";
  }
}
