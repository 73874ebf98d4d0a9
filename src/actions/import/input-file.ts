/** A file given by the user. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
