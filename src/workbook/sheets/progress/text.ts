import type { ProgressBullet } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';

/** Paragraphs as one cell shows them: one below the other, each behind its mark; "" where there are none. */
export const progressText = (paragraphs: readonly ProgressBullet[]): string =>
  cellText(paragraphs.map(({ mark, text }) => `${mark ?? ''}${text}`).join('\n'));

/** The paragraph a person wrote into a cell; none where it is empty. */
export const typedParagraphs = (text: string): readonly ProgressBullet[] =>
  text.trim() === '' ? [] : [{ mark: null, text, span: { start: 0, end: text.length } }];
