/** A part of a text: character offsets (UTF-16 units), `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });
