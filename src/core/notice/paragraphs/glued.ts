import type { MappedText } from '../../text/mapped-text.ts';
import { findOuterBrackets } from './brackets.ts';
import { findLabels, type FoundLabel } from '../duty/labelled.ts';
import { likelihoodOfBody } from '../duty/body.ts';
import { endOfUnits } from '../duty/value-end.ts';
import { DUTY_ROLES } from '../lexicon/labels.ts';
import { ENDS, gluedOrdinalAt, hasSpaceBefore, type Segment } from './glued-ordinal.ts';
import { startsDuties } from './glued-duties.ts';
import { readOrdinal, type Ordinal } from './ordinal.ts';
import { isListTitle } from './heading.ts';
import { advance, type Sequence } from './sequence.ts';

/*
 * Items and labels printed without a line break after the text before them:
 *   责任单位:市发改委、市府办125.强化督考机制
 *                           ^ the expected number, after a unit
 *   …建设洋山新城。责任单位:市发改委
 *                 ^ a label after a sentence
 */
/** Offset in a paragraph where an item or label begins; `ordinal` is null for a label. */
interface GluedStart {
  readonly at: number;
  readonly ordinal: Ordinal | null;
}

/** Labels up to this length, colon included (目标：, 配合：), are too common in sentences to begin a line. */
const SHORT_LABEL = 4;
/** Characters of the shortest text that can be a whole notice. */
const SHORTEST_NOTICE = 120;

/** How far behind a label for units the end of its list is looked for, to keep the cost linear. */
const LONGEST_VALUE = 1200;

/** The value of a label for units at the start of a segment, and where it ends before other text; null for other segments. */
function unitsValue(
  m: MappedText,
  label: FoundLabel | undefined,
): { from: number; end: number | null } | null {
  if (!label || !DUTY_ROLES.has(label.role) || label.role === 'leader') return null;
  const to = Math.min(m.text.length, label.valueStart + LONGEST_VALUE);
  return { from: label.valueStart, end: endOfUnits(m, label.valueStart, to) };
}

/**
 * Whether a label of content begins a line: behind a blank, a list of units, or before a number. Inside running text
 * it stays, for it parts the text: …修缮。实施内容：清理路面….
 */
const beginsContent = ({ m, units, titled }: Segment, label: FoundLabel): boolean =>
  (ENDS.includes(m.text.charAt(label.start - 1)) || (titled && hasSpaceBefore(m, label.start))) &&
  (units !== null ||
    hasSpaceBefore(m, label.start) ||
    readOrdinal(m.text.slice(label.valueStart, label.valueStart + 24)) !== null);

/** Whether a label begins the next project of a list pasted on one line: … 项目名称：. */
const beginsBlock = ({ m }: Segment, label: FoundLabel): boolean =>
  hasSpaceBefore(m, label.start) && /名称[：:]$/.test(m.text.slice(label.start, label.valueStart));

/** Whether a short label for units (牵头：) stands behind a stop and before the name of a body. */
function namesBody({ m }: Segment, label: FoundLabel): boolean {
  if (!DUTY_ROLES.has(label.role)) return false;
  if (hasSpaceBefore(m, label.start)) return true;
  if (!'。；;，,'.includes(m.text.charAt(label.start - 1))) return false;
  const name = /^[^、，,。；;：:]*/.exec(m.text.slice(label.valueStart, label.valueStart + 30))?.[0] ?? '';
  return likelihoodOfBody(name) === 'sure';
}

/** Whether a label inside a paragraph begins a line of its own. */
const beginsLine = (segment: Segment, label: FoundLabel): boolean =>
  (label.valueStart - label.start > SHORT_LABEL || namesBody(segment, label)) &&
  (label.role !== 'title' || beginsBlock(segment, label)) &&
  (label.role !== 'note' || (segment.units !== null && hasSpaceBefore(segment.m, label.start))) &&
  (label.role !== 'content' || beginsContent(segment, label));

/** Whether a sentence has ended and white space stands behind it: in a notice pasted on one line that was a line break. */
const isBlankAfterSentence = (m: MappedText, at: number): boolean =>
  '。！'.includes(m.text.charAt(at - 1)) && hasSpaceBefore(m, at);

/** A title run into the introduction behind it: 市水利局2020年工作计划2020年是…. */
const RUN_IN_TITLE =
  /^[^，,。；;：:、《》]{6,40}?(?:要点|计划|方案|清单|实事|任务|安排)(?=\d{4}年|今年|为(?:了|进一步|深入|全面|切实|贯彻|推[动进]|加[快强])|根据|按照|现将)/;

/** Length of the title of a list to which its introduction is glued; 0 for none. */
function endOfTitle(text: string): number {
  const title = text.length > SHORTEST_NOTICE ? RUN_IN_TITLE.exec(text)?.[0] : undefined;
  return title !== undefined && isListTitle(title) ? title.length : 0;
}

/**
 * Finds all starts of items, labels and paragraphs inside a paragraph, in one pass.
 *
 * @param own the paragraph's own ordinal
 * @param onOneLine whether the notice was pasted on one line, with blanks for its line breaks
 */
export function findGluedStarts(
  m: MappedText,
  own: Ordinal | null,
  before: Sequence,
  onOneLine = false,
): readonly GluedStart[] {
  const { text } = m;
  const closing = new Map(findOuterBrackets(text).map(({ open, close }) => [open, close]));
  const labels = new Map(findLabels(text).map((label) => [label.start, label]));
  const starts: GluedStart[] = [];
  const titleEnd = own === null ? endOfTitle(text) : 0;
  let segment: Segment = {
    m,
    from: own?.length ?? 0,
    start: 0,
    rank: own?.rank ?? null,
    units: unitsValue(m, labels.get(own?.length ?? 0)),
    titled: labels.get(own?.length ?? 0)?.role === 'title',
    sequence: own ? advance(before, own) : before,
  };
  for (let at = 0; at < text.length; at += 1) {
    if (at > segment.from) {
      const ordinal = gluedOrdinalAt(segment, at);
      const label = labels.get(at);
      if (
        ordinal ||
        (label && beginsLine(segment, label)) ||
        at === segment.units?.end ||
        at === titleEnd ||
        (onOneLine && isBlankAfterSentence(m, at)) ||
        startsDuties(m, at)
      ) {
        starts.push({ at, ordinal });
        const sequence = ordinal ? advance(segment.sequence, ordinal) : segment.sequence;
        const from = at + (ordinal?.length ?? 0);
        const led = labels.get(from);
        segment = {
          m,
          start: at,
          from,
          rank: ordinal?.rank ?? null,
          units: unitsValue(m, led),
          titled: led?.role === 'title',
          sequence,
        };
        at += ordinal ? ordinal.length - 1 : 0;
        continue;
      }
    }
    // Nothing begins inside brackets.
    at = closing.get(at) ?? at;
  }
  return starts;
}
