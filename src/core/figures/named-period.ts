/** The year and the part of it that a text names: 2025-10 for 截至2025年10月底, 2025-H1 for 上半年. */
interface NamedPeriod {
  readonly year: number | null;
  /** Suffix of the period: -H1, -Q3, -10; "" for the whole year. */
  readonly part: string;
}

const NUMERALS = '一二三四五六七八九十';
const MONTH = `\\d{1,2}|十[一二]?|[一二三四五六七八九]`;
const YEAR = '(?:(\\d{4})年(?:度)?)?';
/*
 * 截至2025年10月底   2025年1—8月   前三季度   上半年   第一季度   7月份
 */
const FORMS = new RegExp(
  `截[至止]到?(?:目前)?[，,(（]?${YEAR}(${MONTH})月|${YEAR}(?:${MONTH})月?(?:份)?[-—–－~～至](${MONTH})月|${YEAR}(?:前|第?[一1]至)([二三四])个?季度|${YEAR}(上半年|下半年|半年)|${YEAR}第?([一二三四1234])季度|${YEAR}前([${NUMERALS}\\d]{1,2})个月|${YEAR}(${MONTH})月份?(?![\\d${NUMERALS}]|底前|前)`,
  'g',
);
const WHOLE_YEAR = /\d{4}年度|全年|年终|年底|\d{4}年[^月季]{0,20}总结/;
const MONTHS_IN_YEAR = 12;

/** The period that a title names; null where it names none, for then it is not known. */
export function periodOfTitle(title: string, year: number | null): string | null {
  const named = namedPeriods(title, true).at(-1);
  const at = named?.year ?? year;
  if (at === null) return null;
  if (named !== undefined) return `${String(at)}${named.part}`;
  return WHOLE_YEAR.test(title) ? String(at) : null;
}

/**
 * The period of a report: what its opening names, else its title, else what all its paragraphs name alike. Where opening
 * and title end with the same month, the words of the title count (上半年 for 截至6月30日).
 *
 * @param opening texts before the first task or numbered paragraph
 * @param body all other texts
 */
export function periodOfReport(
  title: string,
  opening: readonly string[],
  body: readonly string[],
  year: number | null,
): string | null {
  const inTitle = namedPeriods(title, true).at(-1);
  const inOpening = opening.flatMap((text) => namedPeriods(text, false)).at(0);
  const inBody = body.flatMap((text) => namedPeriods(text, false));
  const [first] = inBody;
  const alike = first !== undefined && inBody.every(({ part }) => part === first.part) ? first : undefined;
  const isSame =
    inTitle !== undefined && inOpening !== undefined && lastMonth(inTitle.part) === lastMonth(inOpening.part);
  const named = (isSame ? inTitle : inOpening) ?? inTitle ?? alike;
  const at = named?.year ?? inOpening?.year ?? inTitle?.year ?? year;
  if (at === null) return null;
  return named === undefined ? periodOfTitle(title, at) : `${String(at)}${named.part}`;
}

/** Every period that a text names; a single month only in a title, since in a text it is a date more often. */
function namedPeriods(text: string, isTitle: boolean): readonly NamedPeriod[] {
  return [...text.matchAll(FORMS)].flatMap((match): readonly NamedPeriod[] => {
    const [y1, until, y2, range, y3, quarters, y4, half, y5, quarter, y6, months, y7, single] =
      match.slice(1);
    const printed = [y1, y2, y3, y4, y5, y6, y7].find((one) => one !== undefined);
    const year = printed === undefined ? null : Number(printed);
    if (/[去上前]年(?:同期)?$/.test(text.slice(Math.max(0, match.index - 4), match.index))) return [];
    if (!isTitle && isOfAnother(text, match.index, match.index + match[0].length)) return [];
    if (half !== undefined) return [{ year, part: half === '下半年' ? '-H2' : '-H1' }];
    if (quarters !== undefined) return [{ year, part: `-Q${String(numberOf(quarters))}` }];
    if (quarter !== undefined)
      return isTitle || /累计|完成/.test(text) ? [{ year, part: `-Q${String(numberOf(quarter))}` }] : [];
    if (single !== undefined && !isTitle) return [];
    const month = numberOf(until ?? range ?? months ?? single ?? '');
    return month >= 1 && month <= MONTHS_IN_YEAR
      ? [{ year, part: `-${String(month).padStart(2, '0')}` }]
      : [];
  });
}

/*
 * 降幅比1—2月收窄   与1—5月相比   预计2025年1—3月   含2022年结转   根据《2023年1—10月情况的通报》
 */
const COMPARED = /(?:[比较]|[高低快慢好]于)(?:[去上前今本]年|年初)?$/;
const BESIDE = /[与同和跟](?:[去上前今本]年)?$/;
const COMPARES = /^[^，。；,;]{0,8}?(?:相比|比较|持平|之比|基本一致)/;
const PLANNED = /(?:预计|预期|力争|争取|确保|有望|拟于|将于|计划[于到在]|计划$)[^，。；,;]{0,12}$/;
const CARRIED = /^[^，。；,;）)]{0,8}(?:结转|结余|遗留|续建|跨年)/;
const CITED_FROM = /(?<!将)《[^《》]{0,60}$/;
const CLOSED = /^[^《》]{0,60}》/;
/** Characters that are looked at before and behind a period. */
const CONTEXT = 64;

/**
 * Whether the period at a place of a text is another than that of the report: what it is compared with, what is planned,
 * what was carried over, or that of a document that is cited. A document announced as this report (现将《…》报告如下) is its own.
 */
export function isOfAnother(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return (
    COMPARED.test(before) ||
    (BESIDE.test(before) && COMPARES.test(after)) ||
    PLANNED.test(before) ||
    CARRIED.test(after) ||
    (CITED_FROM.test(before) && CLOSED.test(after))
  );
}

/** A number of at most two characters in figures or Chinese numerals: 十二 is 12. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.startsWith('十') ? 10 : 0;
  const rest = text.replace('十', '');
  return ten + (rest === '' ? 0 : NUMERALS.indexOf(rest) + 1);
}

/** The last month of a suffix of a period. */
function lastMonth(part: string): number {
  if (part === '') return MONTHS_IN_YEAR;
  const count = Number(part.slice(part.startsWith('-H') || part.startsWith('-Q') ? 2 : 1));
  return part.startsWith('-H') ? count * 6 : part.startsWith('-Q') ? count * 3 : count;
}
