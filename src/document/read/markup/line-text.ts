import { fractionText, loweredText, raisedText } from './raised-text.ts';

/** How a piece of a line looks; struck and hidden pieces are no part of its text. */
export type PieceLook = 'plain' | 'raised' | 'lowered' | 'struck' | 'hidden';

export interface LinePiece {
  readonly text: string;
  readonly look: PieceLook;
}

/** Text that is printed or stored on a line and was left out of what is read. */
export interface LeftOut {
  readonly kind: 'struck' | 'hidden' | 'mark';
  readonly text: string;
}

export interface LineText {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

/** Characters on each side of raised text that are looked at. */
const NEIGHBOURS = 40;

/** Joins the pieces of a line: exponents and fractions are written out, marks of notes and struck text left out. */
export function lineText(pieces: readonly LinePiece[]): LineText {
  if (pieces.every(({ look }) => look === 'plain'))
    return { text: pieces.map(({ text }) => text).join(''), leftOut: [] };
  const leftOut: LeftOut[] = [];
  const shown: LinePiece[] = [];
  for (const piece of joinedByLook(pieces)) {
    if (piece.look !== 'struck' && piece.look !== 'hidden') shown.push(piece);
    else if (piece.text.trim() !== '') leftOut.push({ kind: piece.look, text: piece.text.trim() });
  }
  const line = joinedByLook(shown);
  const texts: string[] = [];
  /** The last characters so far: all that the meaning of raised text depends on. */
  let before = '';
  const add = (text: string): void => {
    texts.push(text);
    before = `${before}${text.slice(-NEIGHBOURS)}`.slice(-NEIGHBOURS);
  };
  for (let i = 0; i < line.length; i += 1) {
    const piece = line[i];
    if (piece === undefined) continue;
    const fraction = fractionAt(line, i, before);
    if (fraction !== null) {
      add(fraction);
      i += 2;
      continue;
    }
    const after = (line[i + 1]?.text ?? '').slice(0, NEIGHBOURS);
    if (piece.look === 'raised') {
      const raised = raisedText(piece.text, before, after);
      if (raised.mark !== null) leftOut.push({ kind: 'mark', text: raised.mark });
      add(raised.text);
    } else add(piece.look === 'lowered' ? loweredText(piece.text, before, after) : piece.text);
  }
  return { text: texts.join(''), leftOut };
}

/** Raised digits, a stroke, lowered digits: ¹/₂. */
function fractionAt(line: readonly LinePiece[], at: number, before: string): string | null {
  const [numerator, stroke, denominator] = line.slice(at, at + 3);
  if (numerator?.look !== 'raised' || denominator?.look !== 'lowered' || stroke?.look !== 'plain')
    return null;
  if (!/^[/⁄∕]$/.test(stroke.text.trim()) || !/^\d{1,4}$/.test(numerator.text.trim())) return null;
  return fractionText(numerator.text, denominator.text, before);
}

/** Neighbours that look the same as one piece: programs split text anywhere. */
function joinedByLook(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const joined: { texts: string[]; look: PieceLook }[] = [];
  for (const { text, look } of pieces) {
    const last = joined.at(-1);
    if (last?.look === look) last.texts.push(text);
    else joined.push({ texts: [text], look });
  }
  return joined.map(({ texts, look }) => ({ text: texts.join(''), look }));
}
