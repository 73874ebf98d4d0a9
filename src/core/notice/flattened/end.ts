import type { Body } from './body.ts';
import type { HeaderRun } from './header-run.ts';

/** What is printed below a table, after white space or not. */
const NOTE = /(?<![备关标批])注[：:]|(?:附件|附表)\d?[：:]|抄送[：:]|填表(?:说明|人|单位|日期)[：:]?/g;
const SPACED_END = /(?:附件|附表)\d|备注[：:]|说明[：:]|联系(?:人|电话)[：:]/g;
/** The signature below it. */
const SIGNED =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会)(?:20\d{2}|[二〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日/g;
const LONGEST_OFFICE = 24;

/** Index of the character at which a table ends at the latest: a note, a signature, an attachment, another header. */
export function tableEnd(body: Body, run: HeaderRun, later: readonly HeaderRun[]): number {
  const { text, gap } = body;
  let end = later.find(({ from }) => from >= run.to)?.from ?? text.length;
  const within = text.slice(0, end);
  const first = (pattern: RegExp, holds: (at: number) => boolean): void => {
    pattern.lastIndex = run.to;
    for (let match = pattern.exec(within); match !== null; match = pattern.exec(within)) {
      if (match.index >= end) return;
      if (holds(match.index)) {
        end = match.index;
        return;
      }
    }
  };
  const spaced = (at: number): boolean => (gap[at] ?? 0) > 0;
  first(NOTE, (at) => spaced(at) || text.startsWith('注', at));
  first(SPACED_END, spaced);
  SIGNED.lastIndex = run.to;
  const signed = SIGNED.exec(within);
  if (signed && signed.index < end) {
    let start = signed.index;
    while (start > run.to && signed.index - start < LONGEST_OFFICE && !spaced(start)) start -= 1;
    if (spaced(start)) end = start;
  }
  return end;
}
