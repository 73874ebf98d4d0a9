import type { DateMention } from '../../text/date.ts';
import { lastIndexWhere } from '../../text/sorted.ts';
import type { ClauseOutline } from './clauses.ts';
import { phraseOf } from '../phrase/phrase.ts';
import { textWithoutDates } from './text-without-dates.ts';

/*
 * The topic of a sentence, which completes the metric of clauses that do not name it.
 *
 *     常态化开展综合海事服务,产值达6亿美元以上      → 综合海事服务 + 产值
 *     实施中小学校“示范食堂”建设行动,完成20家以上  → 中小学校“示范食堂”
 */
const MAX_TOPIC_LENGTH = 24;
/** A topic is not shortened below this length: 安居工程 stays as it is. */
const MIN_TOPIC_LENGTH = 3;
const GENERIC_ENDING = /(?:建设行动|建设工程|建设项目|专项行动|建设|行动|项目|工程|工作|活动|任务|发展)$/;
const CARRIED_OUT = /^对(.+?)(?:进行|开展|实施|实行)(.{2,6})$/;
const TITLE = /(?:项目|工程|行动|计划)$/;

/** Topic of a clause, from the first clause of its part or from a title sentence before it; "" if there is none. */
export function topicOf(outline: ClauseOutline, clauseIndex: number, dates: readonly DateMention[]): string {
  const clause = outline.clauses[clauseIndex];
  if (clause === undefined) return '';
  const opening = outline.openings.get(clause.part) ?? clauseIndex;
  if (opening < clauseIndex)
    return isDated(outline, opening, dates) ? '' : topicFrom(undated(outline, opening, dates));
  const only = titleBefore(outline, clause.sentence);
  if (only < 0) return '';
  const text = undated(outline, only, dates);
  return TITLE.test(text) ? topicFrom(text) : '';
}

/** Index of the only clause of the sentence before, with its brackets left out; -1 where it has several. */
function titleBefore({ clauses, sentenceOpenings }: ClauseOutline, sentence: number): number {
  let found = -1;
  for (let index = (sentenceOpenings.get(sentence) ?? 0) - 1; index >= 0; index -= 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.sentence < sentence - 1) break;
    if (clause.sentence !== sentence - 1 || clause.host !== null) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}

/** Whether the clause has a date of its own: such a step is no topic of the next (一季度完成前期手续,二季度开工). */
function isDated({ clauses }: ClauseOutline, index: number, dates: readonly DateMention[]): boolean {
  const clause = clauses[index];
  if (clause === undefined) return false;
  for (let at = lastIndexWhere(dates, (date) => date.start < clause.start) + 1; at < dates.length; at += 1) {
    const date = dates[at];
    if (date === undefined || date.end > clause.end) return false;
    if (date.sense === 'by' || date.sense === 'during') return true;
  }
  return false;
}

/** The text of a clause without its dates. */
function undated(outline: ClauseOutline, clauseIndex: number, dates: readonly DateMention[]): string {
  const clause = outline.clauses[clauseIndex];
  return clause === undefined ? '' : textWithoutDates(outline.text, clause.start, clause.end, dates);
}

/** The topic named by the text of a clause; "" if it is too long for one. */
function topicFrom(text: string): string {
  const done = CARRIED_OUT.exec(text);
  const noun = done === null ? phraseOf(text).metric : `${phraseOf(done[1] ?? '').metric}${done[2] ?? ''}`;
  // A figure before 的 only describes the noun after it: 总投资50亿元的锂电池项目.
  const plain = /\d/.test(noun) ? noun.replace(/^.*的(?=...)/, '') : noun;
  const shorter = plain.replace(GENERIC_ENDING, '').replace(/(?:不低于|高于|快于|优于).{0,24}$/, '');
  const topic = (shorter.length >= MIN_TOPIC_LENGTH ? shorter : plain).replace(/(?<![\d.])\d[\d.]*$/, '');
  return topic.length <= MAX_TOPIC_LENGTH ? topic : '';
}
