/** A document could not be read, and `--strict` said to stop at that; it was told. */
export class StrictStop extends Error {
  constructor(readonly exitCode: number) {
    super();
  }
}
