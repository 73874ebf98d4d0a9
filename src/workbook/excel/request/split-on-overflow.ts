import { isExcelError } from './excel-error.ts';

/**
 * Reads pieces in one request. If the answer exceeds the limit of Excel, each piece is
 * split and the parts are read in two requests, and so on.
 * @throws the error of Excel if the pieces cannot be split any further.
 */
export async function splitOnOverflow<Piece>(
  pieces: readonly Piece[],
  split: (piece: Piece) => readonly Piece[],
  read: (pieces: readonly Piece[]) => Promise<void>,
): Promise<void> {
  try {
    await read(pieces);
  } catch (error) {
    const halves = pieces.flatMap(split);
    if (
      !isExcelError(error) ||
      error.code !== 'ResponsePayloadSizeLimitExceeded' ||
      halves.length === pieces.length
    )
      throw error;
    const middle = Math.ceil(halves.length / 2);
    await splitOnOverflow(halves.slice(0, middle), split, read);
    await splitOnOverflow(halves.slice(middle), split, read);
  }
}
