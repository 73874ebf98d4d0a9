import type { DateMention } from '../text/date.ts';
import type { Outline } from './outline.ts';
import { phraseOf } from './phrase.ts';

/**
 * What a sentence is about, for clauses that leave it out.
 *
 *     常态化开展综合海事服务,产值达6亿美元以上      → 综合海事服务 + 产值
 *     实施中小学校“示范食堂”建设行动,完成20家以上  → 中小学校“示范食堂”
 */
const LONGEST = 24;
/** 安居工程 keeps its 工程: two characters alone rarely name a thing. */
const SHORTEST = 3;
const CLOSING = /(?:建设行动|建设工程|建设项目|专项行动|建设|行动|项目|工程|工作|活动|任务|发展)$/;
const CARRIED_OUT = /^对(.+?)(?:进行|开展|实施|实行)(.{2,6})$/;
const TITLE = /(?:项目|工程|行动|计划)$/;

/** Topic of the clause, from the first clause of its part or a title sentence before; "" where none is. */
export function topicOf(outline: Outline, clauseIndex: number, dates: readonly DateMention[]): string {
  const clause = outline.clauses[clauseIndex];
  if (clause === undefined) return '';
  const opening = outline.clauses.findIndex(({ part, host }) => part === clause.part && host === null);
  if (opening >= 0 && opening < clauseIndex)
    return isDated(outline, opening, dates) ? '' : topicFrom(undated(outline, opening, dates));
  const title = outline.clauses.filter(
    ({ sentence, host }) => sentence === clause.sentence - 1 && host === null,
  );
  const only = title.length === 1 ? outline.clauses.indexOf(title[0] ?? clause) : -1;
  if (only < 0) return '';
  const text = undated(outline, only, dates);
  return TITLE.test(text) ? topicFrom(text) : '';
}

/** 一季度完成前期手续,二季度开工: a dated step is no topic of the next. */
function isDated({ clauses }: Outline, index: number, dates: readonly DateMention[]): boolean {
  const clause = clauses[index];
  const due = (date: DateMention): boolean => date.sense === 'by' || date.sense === 'during';
  return (
    clause !== undefined &&
    dates.some((date) => due(date) && date.start >= clause.start && date.end <= clause.end)
  );
}

/** The clause without the times it names. */
export function undated(outline: Outline, clauseIndex: number, dates: readonly DateMention[]): string {
  const clause = outline.clauses[clauseIndex];
  return clause === undefined ? '' : textWithoutDates(outline.text, clause.start, clause.end, dates);
}

export function textWithoutDates(
  text: string,
  start: number,
  end: number,
  dates: readonly DateMention[],
): string {
  let kept = '';
  let at = start;
  for (const date of dates) {
    const outside = date.end <= start || date.start >= end;
    // 年度投资: the year belongs to the figure.
    if (outside || text.slice(date.start, date.end) === '年度') continue;
    kept += text.slice(at, Math.max(at, date.start));
    at = Math.max(at, date.end);
  }
  return kept + text.slice(at, Math.max(at, end));
}

function topicFrom(text: string): string {
  const done = CARRIED_OUT.exec(text);
  const noun = done === null ? phraseOf(text).metric : `${phraseOf(done[1] ?? '').metric}${done[2] ?? ''}`;
  // 总投资50亿元的锂电池项目: the figure describes, the noun behind it is meant.
  const plain = /\d/.test(noun) ? noun.replace(/^.*的(?=...)/, '') : noun;
  const shorter = plain.replace(CLOSING, '').replace(/(?:不低于|高于|快于|优于).{0,24}$/, '');
  const topic = shorter.length >= SHORTEST ? shorter : plain;
  return topic.length <= LONGEST ? topic : '';
}
