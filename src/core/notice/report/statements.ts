import { endOffset, type MappedText, sliceMapped, sourceSpan, startOffset } from '../../text/mapped-text.ts';
import type { Statement } from '../../record/statement.ts';
import type { ProgressBullet } from '../../record/task.ts';
import type { NoticeParagraph } from '../paragraphs/paragraph.ts';
import { isListTitle } from '../paragraphs/heading.ts';
import { ORDINAL_RANKS } from '../paragraphs/ordinal.ts';

/** Something that can be recomputed: a rate, a share, a list of parts, a sum. */
const CHECKABLE = /[\d０-９]\s*[%％]|百分之|其中|合计|共计|总计|百分点/;
const NUMBER = /[\d０-９]/;
/** Characters of a heading that stands alone. */
const LONGEST_HEADING = 40;

/** Whom an unnumbered paragraph is about: 清河县：年度计划投资62亿元. */
const LABEL = /^([\u4e00-\u9fff（）()]{1,15}[县区市镇乡旗州局委办院部会司团心站所校处室])[：:。]/;

interface OpenStatement {
  readonly no: string;
  readonly section: readonly string[];
  readonly paragraphs: ProgressBullet[];
  readonly start: number;
  end: number;
}

/** A range of the source that is read as tasks already. */
interface Taken {
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs of a report outside of its tasks, each numbered one with those below it without a number. Those without
 * anything to recompute are left out; none where no paragraph has.
 *
 * @param title of the report, which is none of them
 */
export function statementsOf(
  paragraphs: readonly NoticeParagraph[],
  taken: readonly Taken[],
  notice: string,
  title: string,
): readonly Statement[] {
  const ranges = [...taken].sort((a, b) => a.start - b.start);
  const headings: { readonly rank: number; readonly text: string }[] = [];
  const found: OpenStatement[] = [];
  let open: OpenStatement | null = null;
  let next = 0;
  for (const { m, ordinal } of paragraphs) {
    if (m.text === '') continue;
    const start = startOffset(m);
    while ((ranges[next]?.end ?? Infinity) <= start) next += 1;
    const isTaken = (ranges[next]?.start ?? Infinity) < endOffset(m);
    if (isTaken) {
      open = null;
      continue;
    }
    const body = ordinal === null ? m : sliceMapped(m, ordinal.length);
    if (ordinal !== null) {
      const rank = ORDINAL_RANKS.indexOf(ordinal.rank);
      while ((headings.at(-1)?.rank ?? -1) >= rank) headings.pop();
      open = {
        no: ordinal.printed,
        section: headings.map(({ text }) => text),
        paragraphs: [],
        start,
        end: start,
      };
      found.push(open);
      headings.push({ rank, text: headingOf(body.text) });
    }
    if (body.text === title || isListTitle(body.text) || !NUMBER.test(body.text)) continue;
    const label = ordinal === null ? (LABEL.exec(body.text)?.[1] ?? null) : null;
    if (open === null || label !== null) {
      open = {
        no: label ?? '',
        section: headings.map(({ text }) => text),
        paragraphs: [],
        start,
        end: start,
      };
      found.push(open);
    }
    open.paragraphs.push(bulletOf(body));
    open.end = endOffset(body);
  }
  const said = found.filter(({ paragraphs: own }) => own.some(({ text }) => CHECKABLE.test(text)));
  return said.map(({ no, section, paragraphs: own, start, end }, index) => ({
    id: `${notice}#r${String(index + 1)}`,
    notice,
    no,
    section,
    paragraphs: own,
    span: { start, end },
  }));
}

const bulletOf = (m: MappedText): ProgressBullet => ({ mark: null, text: m.text, span: sourceSpan(m) });

/** The first sentence of a numbered paragraph, as the heading of what is below it. */
const headingOf = (text: string): string => (/^[^。；;：:]*/.exec(text)?.[0] ?? '').slice(0, LONGEST_HEADING);
