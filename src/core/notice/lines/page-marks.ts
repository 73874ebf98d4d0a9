import { filterMapped, type MappedText } from '../../text/mapped-text.ts';

/*
 * …划定河道管理范围210公里。 — 2 — 五、深化水价改革。
 *                            ^ the number of a page that was pasted on one line with its text
 */
const PAGE_MARK = /(?<=[\s。；;）)])[—–－]{1,2}\s{0,2}\d{1,3}\s{0,2}[—–－]{1,2}(?=\s)/g;
/** In a shorter line strokes may part the cells of a table. */
const SHORTEST_LINE = 120;

/** The line without the numbers of pages inside it. */
export function withoutPageMarks(m: MappedText): MappedText {
  if (m.text.length < SHORTEST_LINE) return m;
  const marks = [...m.text.matchAll(PAGE_MARK)];
  if (marks.length === 0) return m;
  const left = new Set(marks.flatMap(({ 0: mark, index }) => Array.from(mark, (_, i) => index + i)));
  return filterMapped(m, (_, index) => !left.has(index));
}
