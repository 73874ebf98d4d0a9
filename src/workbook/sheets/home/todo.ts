import type { Amendment } from '#core/record/entered/amendment';
import { characterCount } from '#core/check/entry/character-count';
import { dueDate, parsePeriod } from '#core/reporting/period';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { periodCell } from '../../codec/period.ts';
import { columnReference } from '../../model/table-layout.ts';
import { PROGRESS } from '../progress/columns.ts';
import { progressText } from '../progress/text.ts';
import { PUT_ASIDE } from '../put-aside/columns.ts';
import { settingName } from '../settings/layout.ts';
import { figureSettings } from '../settings/setting.ts';
import type { BookContent } from '../sheet-descriptor.ts';
import { AMENDMENTS } from '../amendments/columns.ts';
import { FINDINGS } from '../findings/columns.ts';
import { TARGETS } from '../targets/columns.ts';
import { UNITS } from '../units/columns.ts';
import { ALLOCATIONS } from '../allocations/columns.ts';
import { currentPeriodOf } from './current-period.ts';
import { type HomeFigure, homeFormula } from './layout.ts';
import { leftOut } from './withdrawn.ts';
import { missingLines } from './missing.ts';
import type { TodoLine } from './todo-line.ts';

/** From this many days on, the days left are counted. */
const SOON = 31;

/** The counts that lead to something to do, with the words around them, and those for none. */
const COUNTED: readonly (readonly [HomeFigure, string, string, string])[] = [
  ['openTargets', TARGETS.sheet, '个指标待确认', '指标均已确认'],
  ['unreconciled', ALLOCATIONS.sheet, '项分解合计与全市目标不一致', '分解合计与全市目标一致'],
  ['openAliases', UNITS.sheet, '个单位名称疑似同一单位，待归并', '没有待归并的单位名称'],
];

/**
 * What is to be done now, most urgent first: the reports of the latest period, findings,
 * texts without a place, targets to confirm, and so on. Which lines there are does not
 * depend on the counts, since formulas follow the cells; with nothing to do a line says so.
 *
 * @param figures Results of the counts of 首页.
 */
export function todoLines(
  content: BookContent,
  figures: Readonly<Record<HomeFigure, number>>,
): readonly TodoLine[] {
  const { registry, entries } = content;
  const left = leftOut(content);
  const counted = COUNTED.filter(([key]) => key !== 'unreconciled' || registry.allocations.length > 0);
  return [
    ...reportLine(content),
    ...missingLines(content),
    findingLine(figures),
    ...(entries.putAside.length === 0 ? [] : [putAsideLine(entries.putAside.length)]),
    ...amendmentLine(entries.amendments),
    ...counted.map(([key, sheet, words, done]): TodoLine => {
      const formula = homeFormula(key, undefined, left[key]);
      const count = figures[key];
      return {
        sheet,
        text: count > 0 ? `${String(count)}${words}` : done,
        formula: `IF(${formula}>0,${formula}&"${words}","${done}")`,
      };
    }),
  ];
}

/** The changes during the year that wait to be carried out; none: no line. */
function amendmentLine(amendments: readonly Amendment[]): readonly TodoLine[] {
  const waiting = amendments.filter(({ state, kind }) => state === 'waiting' && kind !== null).length;
  return waiting === 0
    ? []
    : [{ sheet: AMENDMENTS.sheet, text: `${String(waiting)}项调整待执行`, formula: null }];
}

/** The findings that are not answered yet, as last written to 校验结果. */
function findingLine({ errors, warnings }: Readonly<Record<HomeFigure, number>>): TodoLine {
  const done = '没有待处理的错误和提醒（截至上次写入）';
  const [error, warning] = [homeFormula('errors'), homeFormula('warnings')];
  return {
    sheet: FINDINGS.sheet,
    text:
      errors + warnings > 0
        ? `${String(errors)}条错误、${String(warnings)}条提醒待处理（截至上次写入）`
        : done,
    formula: `IF(${error}+${warning}>0,${error}&"条错误、"&${warning}&"条提醒待处理（截至上次写入）","${done}")`,
  };
}

/** The rows of the latest period in 进展填报: how many are filled in, and when they are due. None: there is no period. */
function reportLine(content: BookContent): readonly TodoLine[] {
  const { reports, registry, entries, asOf } = content;
  const period = currentPeriodOf(content);
  const parsed = period === null ? null : parsePeriod(period);
  const rows = reports.filter((report) => report.period === period);
  if (period === null || parsed === null || rows.length === 0) return [];
  const { year, last } = parsed;
  const open = rows.filter(({ paragraphs }) => characterCount(progressText(paragraphs)) === 0).length;
  const name = periodWords(period, 'zh');
  const day = settingName('progressDay');
  const { progressDay } = figureSettings(registry.notices, entries);
  const fixed = entries.periods.find((one) => one.period === period)?.due ?? null;
  const due =
    fixed === null
      ? `MIN(DATE(${String(year)},${String(last)},${day}),DATE(${String(year)},${String(last + 1)},0))`
      : `DATE(${fixed.split('-').map(Number).join(',')})`;
  const isDue = fixed === null ? `ISNUMBER(${day})` : 'TRUE';
  const same = `(${columnReference(PROGRESS, 'period')}="${String(periodCell(period) ?? '')}")`;
  const counts = {
    open: `SUMPRODUCT(${same}*(LEN(TRIM(${columnReference(PROGRESS, 'text')}))=0))`,
    all: `SUMPRODUCT(--${same})`,
  };
  const done = `${name}进展已全部填报`;
  const formula =
    `IF(${counts.open}=0,"${done}","${name}进展：共"&${counts.all}&"行，"&${counts.open}&"行未填"&` +
    `IF(${isDue},IF(TODAY()>${due},"，已过报送日（"&${dateFormula(due)}&"）",` +
    `"，"&${dateFormula(due)}&"前报送"&IF(TODAY()=${due},"，今天到期",IF(${due}-TODAY()<=${String(SOON)},"，还有"&(${due}-TODAY())&"天",""))),""))`;
  const dueOn = fixed ?? (progressDay === null ? null : dueDate(parsed, progressDay));
  const text =
    open === 0
      ? done
      : `${name}进展：共${String(rows.length)}行，${String(open)}行未填${dueOn === null ? '' : dueWords(dueOn, asOf)}`;
  return [{ sheet: PROGRESS.sheet, text, formula }];
}

const dateFormula = (serial: string): string => `MONTH(${serial})&"月"&DAY(${serial})&"日"`;

const DAY_MS = 86_400_000;

function dueWords(due: string, asOf: string | null): string {
  const day = dateWords(due, 'zh').replace(/^\d+年/, '');
  const left = asOf === null ? null : (Date.parse(due) - Date.parse(asOf)) / DAY_MS;
  if (left !== null && left < 0) return `，已过报送日（${day}）`;
  if (left === null || left > SOON) return `，${day}前报送`;
  return `，${day}前报送，${left === 0 ? '今天到期' : `还有${String(left)}天`}`;
}

const putAsideLine = (count: number): TodoLine => ({
  sheet: PUT_ASIDE.sheet,
  text: `${String(count)}条内容没有位置，待处理`,
  formula: `IF(COUNTA(${columnReference(PUT_ASIDE, 'text')})>0,COUNTA(${columnReference(PUT_ASIDE, 'text')})&"条内容没有位置，待处理","没有待处理内容")`,
});
