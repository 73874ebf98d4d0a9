import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import type { DraftBullet } from '../task-draft.ts';

/*
 * ①…完成选址。③完成绿道录入。
 * ^ a mark at the start of a line or directly after a sentence
 */
const MARK = /[①-⑳㉑-㉟]/;
const ENDS = /[。；;！？”）)\s]$/;
const COMPLETE = /[。！？；!?;：:.]["”’」』）)〕\]]*$/;

/** Splits a line at its circled marks, not at a reference inside a sentence (见①). */
function cutAtMarks(m: MappedText): readonly MappedText[] {
  const cuts = [0];
  for (let i = 1; i < m.text.length; i += 1)
    if (MARK.test(m.text.charAt(i)) && ENDS.test(m.text.slice(0, i))) cuts.push(i);
  return cuts.map((start, index) => sliceMapped(m, start, cuts[index + 1] ?? m.text.length));
}

/**
 * The bullets of a progress cell. If the cell has marks, a line without one continues the bullet
 * before it; otherwise each paragraph is a bullet.
 */
export function bulletsOf(lines: readonly MappedText[]): readonly DraftBullet[] {
  const pieces = lines.flatMap(cutAtMarks).filter((piece) => piece.text !== '');
  const marked = pieces.some((piece) => MARK.test(piece.text.charAt(0)));
  const bullets: { mark: string | null; parts: MappedText[]; text: string }[] = [];
  for (const piece of pieces) {
    const first = piece.text.charAt(0);
    const mark = MARK.test(first) ? first : null;
    const last = bullets[bullets.length - 1];
    const body = mark ? sliceMapped(piece, 1) : piece;
    if (mark === null && last && (marked || !COMPLETE.test(last.text))) {
      last.parts.push(body);
      last.text += body.text;
    } else bullets.push({ mark, parts: [body], text: body.text });
  }
  return bullets.map(({ mark, parts }) => ({ mark, m: joinMapped(parts) })).filter(({ m }) => m.text !== '');
}
