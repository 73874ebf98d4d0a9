import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Span } from '../record/span.ts';
import type { Task } from '../record/task.ts';
import { taskName } from '../record/task-name.ts';
import { isFurniture, isPageNumber } from './lines/furniture.ts';
import { normaliseText } from './lines/normalise.ts';
import { mapText, startOffset } from '../text/mapped-text.ts';
import { isListTitle } from './paragraphs/heading.ts';
import { allocationsOfGrid } from './tables/forms.ts';
import type { TableGrid } from './tables/grid.ts';
import { findHeader } from './tables/header.ts';

/** What of a document became part of the registry. */
export interface ReadParts {
  readonly tasks: readonly Task[];
  /** Titles of lists and headings of tasks, as printed, without white space. */
  readonly headings: ReadonlySet<string>;
  /** Tables, and rows of breakdowns, that were read. */
  readonly tables: readonly Span[];
}

/** The parts of a table that are read as something else than rows of tasks: the header of a list, the whole of a breakdown. */
export function readPartsOfGrid(grid: TableGrid): readonly Span[] {
  const header = findHeader(grid);
  if (header === null) return [];
  if (allocationsOfGrid(grid).length > 0) return [{ start: grid.start, end: grid.end }];
  const first = grid.rows[header.bodyStart]?.find((cell) => cell !== null && cell.m.text !== '') ?? null;
  return first === null ? [] : [{ start: grid.start, end: startOffset(first.m) }];
}

/** Shorter text between two tasks is a heading, a mark or the rest of a line. */
const MIN_BETWEEN = 40;
const HEAD_LENGTH = 16;
/** The letter around a list has paragraphs of its own; several numbered ones may be tasks. */
const ORDINAL =
  '(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\\d{1,3}(?:[）)、．]|\\.(?!\\d))|[①-⑳])';
const NUMBERED = new RegExp(`^${ORDINAL}`);
/** Ordinals at the start of a line or after a sentence: a list may be printed on one line. */
const NUMBERED_SENTENCES = new RegExp(`(?:^|[。；;:：])${ORDINAL}`, 'gm');
/** Totals of a table, which are no tasks. */
const TOTALS = /^(?:合计|总计|小计|全[市县区省州]合?计?)[\d.,%％-]/;
const ATTACHMENT = /^附[件表].{0,60}$/;
const MIN_NUMBERED = 3;
/** Longer text is more than the letter and the aims before the first task, or the closing words after the last. */
const LONGEST_HEAD = 600;
const LONGEST_CLOSE = 400;
/** A figure with what it measures: 300亩, 7.5%. Dates, periods and copies (共印60份) are none. */
const FIGURE =
  /(?<![（(共\d.])\d{1,9}(?:\.\d{1,4})?[余多]?[十百千万亿]{0,2}(?:[%％‰]|个百分点|平方|立方|公里|千米|米|亩|公顷|吨|元|美元|户|家|人(?![大民])|套|台|辆|座|栋|幢|处|所|张|场|列|条|头|株|个(?!月|工作日|小时|方面|月份))/;
/** Who is responsible: 县住建局牵头, 责任单位：县城管局; not the office that watches over all (县政府督查室负责督查). */
const NAMES_DUTY =
  /(?:责任|牵头|配合|主办|承办|协办)(?:单位|部门)[：:]|(?<![各有相])[省市县区州镇乡](?![级直属有各])[^，,。；;：:各督查考核]{1,16}[局委办厅院会部心府处司](?:[、，,][^。；;：:督查考核]{2,80})?(?:牵头|负责)(?!人|解释)/;

/** A run of text that is part of no record. */
interface Passage extends Span {
  readonly lines: readonly string[];
  /** Without white space, furniture and headings. */
  readonly characters: number;
}

/**
 * Text that was not read: between two tasks, and before the first and after the last where it may hold tasks: it has
 * three numbered paragraphs, a figure with what it measures, or who is responsible, or it is longer than a letter.
 * Page furniture, headings of tasks and tables that were read do not count. Cost linear in the text.
 */
export function unreadFindings(text: string, notice: string, parts: ReadParts): readonly Finding[] {
  const tasks = [...parts.tasks].sort((a, b) => a.span.start - b.span.start);
  const [first] = tasks;
  const last = tasks.at(-1);
  if (first === undefined || last === undefined) return [];
  const taken = [...tasks.map(({ span }) => span), ...parts.tables].sort((a, b) => a.start - b.start);
  const found: Finding[] = [];
  let end = 0;
  for (const span of [...taken, { start: text.length, end: text.length }]) {
    if (span.start > end) {
      const passage = passageOf(text, end, span.start, parts.headings);
      const told = toldOf(passage, notice, tasks, first.span.start, last.span.end);
      if (told !== null) found.push(told);
    }
    end = Math.max(end, span.end);
  }
  return found;
}

/** What of a part of the text may be content, from its first line to its last. */
function passageOf(text: string, from: number, to: number, headings: ReadonlySet<string>): Passage {
  const kept = [...text.slice(from, to).matchAll(/[^\n\r]+/g)]
    .map(({ 0: printed, index }) => ({
      line: normaliseText(mapText(printed)).text,
      start: from + index,
      end: from + index + printed.trimEnd().length,
    }))
    .filter(
      ({ line }) =>
        line !== '' &&
        !isFurniture(line) &&
        !isPageNumber(line) &&
        !isHeading(line, headings) &&
        !isTitle(line),
    );
  return {
    start: kept[0]?.start ?? from,
    end: kept.at(-1)?.end ?? from,
    lines: kept.map(({ line }) => line),
    characters: kept.reduce((sum, { line }) => sum + line.length, 0),
  };
}

/** Whether a line is a title, the mark of an attachment, or a row of totals. */
const isTitle = (line: string): boolean => TOTALS.test(line) || ATTACHMENT.test(line) || isListTitle(line);

/** Whether a line consists of a heading that was read, with its number. */
const isHeading = (line: string, headings: ReadonlySet<string>): boolean =>
  headings.has(line) ||
  headings.has(line.replace(NUMBERED, '')) ||
  headings.has(line.replace(/[。.：:]$/, ''));

function toldOf(
  { lines, characters, start, end }: Passage,
  notice: string,
  tasks: readonly Task[],
  firstStart: number,
  lastEnd: number,
): Finding | null {
  const place = { notice, span: { start, end } };
  const params = { characters, begins: lines.join('').slice(0, HEAD_LENGTH) };
  const mayBeList =
    characters >= (end <= firstStart ? LONGEST_HEAD : LONGEST_CLOSE) ||
    [...lines.join('\n').matchAll(NUMBERED_SENTENCES)].length >= MIN_NUMBERED ||
    lines.some((line) => FIGURE.test(line) || NAMES_DUTY.test(line));
  if (end <= firstStart) return mayBeList ? finding('reading.unread-before', place, params) : null;
  if (start >= lastEnd) return mayBeList ? finding('reading.unread-after', place, params) : null;
  if (characters < MIN_BETWEEN) return null;
  const before = tasks.filter(({ span }) => span.end <= start).at(-1) ?? null;
  return finding(
    'reading.unread-between',
    { ...place, task: before?.id ?? null },
    {
      ...params,
      no: before === null ? '' : taskName(before),
    },
  );
}
