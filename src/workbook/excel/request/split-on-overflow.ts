import { isExcelError } from './excel-error.ts';

/**
 * Reads pieces in one request. Where its answer is longer than Excel gives, each piece
 * is cut in two and half of them are asked for at a time; what cannot be cut any
 * further fails.
 */
export async function splitOnOverflow<Piece>(
  pieces: readonly Piece[],
  halved: (piece: Piece) => readonly Piece[],
  read: (pieces: readonly Piece[]) => Promise<void>,
): Promise<void> {
  try {
    await read(pieces);
  } catch (error) {
    const halves = pieces.flatMap(halved);
    if (
      !isExcelError(error) ||
      error.code !== 'ResponsePayloadSizeLimitExceeded' ||
      halves.length === pieces.length
    )
      throw error;
    const middle = Math.ceil(halves.length / 2);
    await splitOnOverflow(halves.slice(0, middle), halved, read);
    await splitOnOverflow(halves.slice(middle), halved, read);
  }
}
