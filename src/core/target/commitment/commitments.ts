import type { DateMention } from '../../text/date.ts';
import { readNumberAfterMetric } from './number-after-metric.ts';
import { readNumberBeforeNoun } from './number-before-noun.ts';
import { EMPTY_MEMORY } from './clause-memory.ts';
import type { ClauseOutline } from '../clause/clauses.ts';
import { LEADING_LINKS, phraseOf } from '../phrase/phrase.ts';
import type { Commitment, NumberInput } from './commitment.ts';
import type { NumberContext } from '../clause/number-context.ts';
import { textWithoutDates } from '../clause/text-without-dates.ts';

/**
 * Reads the candidate numbers from left to right. Each takes the words around it, and the memory of
 * what it was about completes later numbers up to the end of the part of the sentence:
 *
 *     新开工改造城镇老旧小区37个、168栋;新(改)建生活污水管网8公里
 *     [taken by 37            ][168  ] ^memory is cleared
 */
export function readCommitments(
  outline: ClauseOutline,
  contexts: readonly NumberContext[],
  dates: readonly DateMention[],
): readonly Commitment[] {
  const commitments: Commitment[] = [];
  let memory = EMPTY_MEMORY;
  let cursor = 0;
  for (let index = 0; index < contexts.length;) {
    const context = contexts[index];
    if (context === undefined) break;
    const { quantity, clause, clauseIndex } = context;
    if (memory.part !== clause.part) memory = { ...EMPTY_MEMORY, part: clause.part };
    const group = groupOf(outline.text, contexts, index);
    const following = contexts[index + group.length];
    const from = cursor > quantity.from ? clause.start : Math.max(clause.start, cursor);
    const left = textWithoutDates(outline.text, from, quantity.from, dates);
    const input: NumberInput = {
      outline,
      dates,
      context,
      group,
      next: following?.clauseIndex === clauseIndex ? following : null,
      from,
      left,
      phrase: phraseOf(left),
      memory,
    };
    const start = from + leadLength(outline.text.slice(from, quantity.from));
    const outcome = readNumberBeforeNoun(input, start) ?? readNumberAfterMetric(input, start);
    for (const commitment of outcome.commitments) commitments.push(commitment);
    ({ memory, cursor } = outcome);
    index += group.length;
  }
  return commitments;
}

/** Maximum distance between 分别 and its first number: 分别同比增长. */
const LONGEST_LEAD = 8;

/** The numbers that are distributed together: 分别达到100%和90%. */
function groupOf(text: string, contexts: readonly NumberContext[], index: number): readonly NumberContext[] {
  const first = contexts[index];
  if (first === undefined) return [];
  const group = [first];
  const lead = text.slice(
    Math.max(first.clause.start, first.quantity.start - LONGEST_LEAD),
    first.quantity.start,
  );
  if (!/分别[^,;。]{0,6}$/.test(lead)) return group;
  for (let at = index + 1; at < contexts.length; at += 1) {
    const context = contexts[at];
    const last = group.at(-1);
    if (context === undefined || last === undefined || context.clauseIndex !== first.clauseIndex) break;
    if (!/^(?:、|和|及|与|以及)?$/.test(text.slice(last.quantity.to, context.quantity.from))) break;
    group.push(context);
  }
  return group;
}

/** Length of the links and empty verbs that are left out at the start of a target's span. */
function leadLength(text: string): number {
  const links = LEADING_LINKS.exec(text)?.[0].length ?? 0;
  return links + (/^(?:其中|实现|确保)*/.exec(text.slice(links))?.[0].length ?? 0);
}
