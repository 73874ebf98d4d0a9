import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped.ts';
import type { DraftBullet } from '../draft.ts';

/*
 * ①…完成选址。③完成绿道录入。
 * ^ a mark at the start of a line or glued behind a sentence
 */
const MARK = /[①-⑳㉑-㉟]/;
const ENDS = /[。；;！？”）)\s]$/;
const COMPLETE = /[。！？；!?;：:.]["”’」』）)〕\]]*$/;

/** Cuts a line at its circled marks; a mark inside a sentence (见①) is none. */
function cutAtMarks(m: MappedText): readonly MappedText[] {
  const cuts = [0];
  for (let i = 1; i < m.text.length; i += 1)
    if (MARK.test(m.text[i] as string) && ENDS.test(m.text.slice(0, i))) cuts.push(i);
  return cuts.map((start, index) => sliceMapped(m, start, cuts[index + 1] ?? m.text.length));
}

/**
 * Bullets of a progress cell. Where marks are printed a line without one goes
 * on with the bullet before it; where none is, each paragraph is a bullet.
 */
export function bulletsOf(lines: readonly MappedText[]): readonly DraftBullet[] {
  const pieces = lines.flatMap(cutAtMarks).filter((piece) => piece.text !== '');
  const marked = pieces.some((piece) => MARK.test(piece.text[0] as string));
  const bullets: { mark: string | null; parts: MappedText[]; text: string }[] = [];
  for (const piece of pieces) {
    const mark = MARK.test(piece.text[0] as string) ? (piece.text[0] as string) : null;
    const last = bullets[bullets.length - 1];
    const body = mark ? sliceMapped(piece, 1) : piece;
    if (mark === null && last && (marked || !COMPLETE.test(last.text))) {
      last.parts.push(body);
      last.text += body.text;
    } else bullets.push({ mark, parts: [body], text: body.text });
  }
  return bullets.map(({ mark, parts }) => ({ mark, m: joinMapped(parts) })).filter(({ m }) => m.text !== '');
}
