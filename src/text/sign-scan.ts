/**
 * Where the signs of a class stand in a text, one after the other. For what is rare in it: an expression passes over the
 * rest several times as fast as a loop does.
 */
export class SignScan {
  private readonly signs: RegExp;
  private readonly text: string;
  /** From here on nothing stands before `found`. */
  private searched = 0;
  private found = -1;

  /** `signs` is a class of characters, global. */
  constructor(signs: RegExp, text: string) {
    this.signs = signs;
    this.text = text;
  }

  /** The first place from `at` on, the text's length where there is none; quick where places are asked for in ascending order. */
  from(at: number): number {
    if (this.found < at || at < this.searched) {
      this.searched = at;
      this.signs.lastIndex = at;
      this.found = this.signs.test(this.text) ? this.signs.lastIndex - 1 : this.text.length;
    }
    return this.found;
  }
}
