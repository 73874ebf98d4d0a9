import type { ProgressBullet } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';

/** Paragraphs as the text of a cell: one a line, each after its mark; "" where there are none. */
export const progressText = (paragraphs: readonly ProgressBullet[]): string =>
  cellText(paragraphs.map(({ mark, text }) => `${mark ?? ''}${text}`).join('\n'));

/** A typed text as a paragraph; none where it is blank. */
export const typedParagraphs = (text: string): readonly ProgressBullet[] =>
  text.trim() === '' ? [] : [{ mark: null, text, span: { start: 0, end: text.length } }];
