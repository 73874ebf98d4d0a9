import type { MarkRole } from '../../record/reading-template.ts';
import type { Span } from '../../record/span.ts';
import { mapReadableText } from '../../text/characters.ts';
import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { labelLine } from '../constructs/label-line.ts';
import { dutyOf, mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import { removeFurniture, isPageNumber } from '../lines/furniture.ts';
import { printedLines, type PrintedLine } from '../lines/line.ts';
import type { Ordinal } from '../paragraphs/ordinal.ts';
import { joinParagraphs } from '../paragraphs/paragraph.ts';
import { withMarkings } from './field.ts';
import type { MarkCorrection } from './correction.ts';

/** A task read from a given part of a document. */
export interface ItemText {
  readonly ordinal: Ordinal | null;
  readonly content: MappedText;
  readonly duty: Duty;
}

const DUTY_MARKS = ['lead', 'unit', 'assist', 'leader', 'due'] as const satisfies readonly MarkRole[];
const NAMES: ReadonlySet<MarkRole> = new Set(['lead', 'unit', 'assist']);
/** Separators that are left over around words that were taken out. */
const LOOSE_START = /^[^\p{L}\p{N}“"《（(【〔]+/u;
const LOOSE_END =
  /(?<=[\p{L}\p{N}。！!？?；;）)”"》】〕%％‰℃㎡㎞])[^\p{L}\p{N}。！!？?；;）)”"》】〕%％‰℃㎡㎞]+$/u;

/**
 * Reads the part of a document that is known to be one task: its number, its text, and who is responsible. Marked
 * words are what they were marked as and no content, with the label before them; roles without a mark are read as
 * in any paragraph.
 */
export function readItemText(text: string, span: Span, marks: readonly MarkCorrection[]): ItemText {
  const contentMarks = marks.filter(({ role }) => role === 'content');
  const taken = marks
    .filter(({ role }) => role !== 'content')
    .map((mark) => withMarkings(text, span, mark.span))
    .sort((a, b) => a.start - b.start);
  const rest = readParts(partsWithout(text, span, taken));
  const marked = dutyOfMarks(text, marks);
  const content =
    contentMarks.length === 0
      ? trimmed(
          rest.content,
          taken.some(({ end }) => text.slice(end, span.end).trim() === ''),
        )
      : joinMapped(readParts(contentMarks.map((mark) => lineOf(text, mark.span))).texts);
  return { ordinal: rest.ordinal, content, duty: withMarks(rest.duty, marked, marks) };
}

/** The lines of a span. */
const lineOf = (text: string, { start, end }: Span): MappedText => mapReadableText(text, start, end);

function partsWithout(text: string, span: Span, taken: readonly Span[]): readonly MappedText[] {
  const parts: MappedText[] = [];
  let from = span.start;
  for (const { start, end } of taken) {
    if (start > from) parts.push(lineOf(text, { start: from, end: start }));
    from = Math.max(from, end);
  }
  if (from < span.end) parts.push(lineOf(text, { start: from, end: span.end }));
  return parts;
}

interface ReadParts extends ItemText {
  readonly texts: readonly MappedText[];
}

function readParts(parts: readonly MappedText[]): ReadParts {
  const lines: readonly PrintedLine[] = parts.flatMap(printedLines);
  const { paragraphs } = joinParagraphs(removeFurniture(lines).filter(({ m }) => !isPageNumber(m.text)));
  const texts: MappedText[] = [];
  let duty = NO_DUTY;
  paragraphs.forEach((paragraph, index) => {
    const m = index === 0 ? sliceMapped(paragraph.m, paragraph.ordinal?.length ?? 0) : paragraph.m;
    const labelled = labelLine.recognise(m, { itemIsClosed: false, next: null });
    for (const event of labelled ?? []) {
      if (event.kind === 'duty') duty = mergeDuties(duty, event.duty);
      if (event.kind === 'text') texts.push(event.m);
    }
    for (const group of labelled === null ? splitByDuty(m) : []) {
      if (group.duty !== null) duty = mergeDuties(duty, group.duty);
      if (group.text.text !== '') texts.push(group.text);
    }
  });
  return { ordinal: paragraphs[0]?.ordinal ?? null, texts, content: joinMapped(texts), duty };
}

/** Without the separators between the text and marked words; `isCut`: whether the words at its end were taken out. */
function trimmed(m: MappedText, isCut: boolean): MappedText {
  const start = LOOSE_START.exec(m.text)?.[0].length ?? 0;
  const rest = m.text.slice(start);
  const stop = isCut ? (/[；;]$/.exec(rest.replace(LOOSE_END, ''))?.[0].length ?? 0) : 0;
  const end = m.text.length - (LOOSE_END.exec(rest)?.[0].length ?? 0) - stop;
  return sliceMapped(m, start, Math.max(start, end));
}

const dutyOfMarks = (text: string, marks: readonly MarkCorrection[]): Duty =>
  DUTY_MARKS.reduce<Duty>(
    (sum, role) =>
      marks
        .filter((mark) => mark.role === role)
        .reduce<Duty>((duty, { span }) => mergeDuties(duty, markedDuty(role, lineOf(text, span).text)), sum),
    NO_DUTY,
  );

/** Words that a person marked as units are units, whatever they look like. */
function markedDuty(role: (typeof DUTY_MARKS)[number], words: string): Duty {
  const duty = dutyOf(role, words);
  if (role === 'leader' || role === 'due' || namesUnit(duty)) return duty;
  const name = words.replace(/\s+/g, '');
  const field = role === 'lead' ? 'leads' : role === 'assist' ? 'assisting' : 'units';
  return { ...NO_DUTY, [field]: [name] };
}

/** What was read, with what was marked in place of it, role by role; marked units replace all that were read. */
function withMarks(read: Duty, marked: Duty, marks: readonly MarkCorrection[]): Duty {
  const has = (test: (role: MarkRole) => boolean): boolean => marks.some(({ role }) => test(role));
  const names = has((role) => NAMES.has(role)) ? marked : read;
  return {
    ...names,
    leaders: has((role) => role === 'leader') ? marked.leaders : read.leaders,
    due: has((role) => role === 'due') ? marked.due : (read.due ?? marked.due),
  };
}
