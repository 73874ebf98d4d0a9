import { explainNumbers } from './explain.ts';
import type { ReadingContext } from './reading.ts';

/** Most contents hold no such number, and only those are read again. */
const MAY_BE_VAGUE = /[数几][十百千万亿]|[一二两三四五六七八九]{2}|分之几/;

/** An amount without a number; offsets in the content. */
interface VagueFigure {
  readonly start: number;
  readonly end: number;
  /** As printed: 数十个, 三五家. */
  readonly text: string;
}

/** The amounts of a content that name no number (数十个, 几百家, 三五家) and so are no targets. */
export function vagueFigures(content: string, context: ReadingContext): readonly VagueFigure[] {
  if (!MAY_BE_VAGUE.test(content)) return [];
  return explainNumbers(content, context)
    .filter(({ reason }) => reason === 'unclear.vague')
    .map(({ span: { start, end } }) => {
      const from = /[数几]/.test(content.charAt(start - 1)) ? start - 1 : start;
      return { start: from, end, text: content.slice(from, end) };
    });
}
