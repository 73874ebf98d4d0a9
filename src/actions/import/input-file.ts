/** A file a person gave: what it is called, and what is in it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
