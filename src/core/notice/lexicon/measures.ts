import type { FigureKind, FigureScope } from '../../record/progress-table.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import { toHalfWidth } from '../../text/width.ts';

/** What the name of a column of figures says. */
export interface MeasureName {
  /** Without its unit and white space: 年度计划投资. */
  readonly name: string;
  /** "" where none is printed in it. */
  readonly unit: string;
  /** Null for a name that says nothing of what the figures are: an indicator. */
  readonly kind: FigureKind | null;
  readonly scope: FigureScope;
  readonly months: { readonly first: number; readonly last: number } | null;
}

const YEAR = '(?:20\\d{2}年度?|年度|全年|今年|本年度?|当年|年内|年初)';
const DONE =
  '(?:完成|实绩|实际|累计|到位|建成|开工|竣工|进度|进展|落实|实现|交付|投用|入库|达到|办结|支出|支付|签约|引进|改造|新增|投产)';

/**
 * The kinds by the words of a name, the first that fits; units and months removed. Sources: published
 * progress tables (research/reports.md, section 4).
 */
const KINDS: readonly (readonly [RegExp, FigureKind])[] = [
  [/(?:排名|位次|名次|排位|排序)(?:变化|变动|升降|情况)?$/, 'rank'],
  [/[超欠比较与差快慢高低落领].{0,4}(?:序时|时序|时间)进度|(?:序时|时序|时间)进度.{0,3}[差比±]/, 'gap'],
  // 超欠进度, 进度差, 快慢（百分点）: points.
  [
    /^(?:超|欠|超欠|欠超|快慢|领先|落后|滞后|超前)[+\-±/]?(?:进度|幅度|百分点)$|^(?:进度)(?:差|差距|差额|增减|升降|变化)(?:值)?$/,
    'gap',
  ],
  [/^(?:应达)?(?:序时|时序|时间)(?:进度|要求|目标)?(?:要求|比例|率)?$/, 'pace'],
  [
    /(?:上年|去年|上一年)同期(?!比|增|±)|^(?:上年|去年|同期|基期)(?:完成|实绩|实际)?(?:数|值|量|基数)?$|^基数$/,
    'prior',
  ],
  [/同比|环比|增速|增幅|增长率|[较比](?:上年|去年|上月|同期)|^增长$/, 'growth'],
  [/(?:完成|达成|达标|实现|执行|到位|支付|投资|建设|工程|总体|累计)?(?:比例|比率|百分比|占比|比重)$/, 'rate'],
  [
    /^占|占(?:年度|全年|年|总|计划|目标|任务).{0,8}$|^(?:为|达)?(?:全年|年度|年)?(?:目标|任务|计划)的?%$/,
    'rate',
  ],
  [/率$/, 'rate'],
  [/(?:目标|任务|计划|指标|预期|预算|应|需|拟|总投资|总规模|概算|估算)/, 'plan'],
  [new RegExp(`^${YEAR}(?:投资|建设|改造|招引|用款|资金)?(?:额|数|量|规模)?$`), 'plan'],
  [/^(?:总数|总量|总额|底数|.{1,6}(?:总数|总户数|总量|总额))$/, 'plan'],
  [new RegExp(DONE), 'done'],
  [/^(?:已|现).{1,8}$|^(?:本|当)月(?:数|值)?$/, 'done'],
];
/** 完成年度计划 is a rate where its figures are percentages; 计划完成 is a goal, 已完成计划 what was done. */
const DONE_OF_PLAN = /^(?:已|累计|实际|本期)?完成(?:年度|全年|年)?(?:目标|任务|计划|指标)(?:数|值|量|投资)?$/;
const WHOLE =
  /总投资|总规模|概算|估算|(?:开工|建设|立项|历年|实施)(?:以来|至今|来)|^自.{0,8}(?:累计|以来)|历年/;
const OF_MONTH = /[本当](?:月|季|期|周)/;

const RANGE =
  /(?:20\d{2}年)?(?:(\d{1,2})月?(?:[-—–~～至到]{1,2})(\d{1,2})月|截[至止]到?(?:目前|20\d{2}年)?(\d{1,2})月|(上半年)|(前三季度)|(一季度|第一季度)|(?<!\d)(\d{1,2})月)(?:份|底|末)?(?:\d{1,2}[日号])?(?:底|末|前|止)?/;

const NAMED_MONTHS: readonly (readonly [number, number])[] = [
  [1, 6],
  [1, 9],
  [1, 3],
];

/** The months a name begins with or contains, and the name without them; a single month is that month alone. */
function monthsIn(name: string): { readonly rest: string; readonly months: MeasureName['months'] } {
  const found = RANGE.exec(name);
  if (found === null) return { rest: name, months: null };
  const [whole, from, to, until, half, three, quarter, single] = found;
  const named = [half, three, quarter].findIndex((one) => one !== undefined);
  const [first, last] =
    named >= 0
      ? (NAMED_MONTHS[named] ?? [0, 0])
      : until === undefined
        ? from === undefined
          ? [Number(single), Number(single)]
          : [Number(from), Number(to)]
        : [1, Number(until)];
  if (first < 1 || last > 12 || first > last) return { rest: name, months: null };
  return { rest: name.replace(whole, ''), months: { first, last } };
}

const BRACKETS = /[(（［[【]([^()（）［］[\]【】]{1,12})[)）］\]】]/;
const TRAILING = /[/／,，:：]([^/／,，:：]{1,5})$/;
const NO_MEASURE = /[市县区乡镇级类含个以]{2}|^[市县区级类率比值数额]|其中|[、,，]/;

/** Whether the words in brackets behind a name are a unit: （个）, （%）, （单位：万元）. */
const isUnit = (text: string): boolean =>
  parseMeasureUnit(text) !== null ||
  (text.length <= 3 && !NO_MEASURE.test(text) && /^[\u4e00-\u9fff/]+$/.test(text));

/** The name without the unit printed in it, and the unit. */
export function withoutUnit(printed: string): { readonly name: string; readonly unit: string } {
  const text = toHalfWidth(printed).replace(/\s/g, '');
  const inner = BRACKETS.exec(text);
  const words = (inner?.[1] ?? '').replace(/^单位[::]?/, '');
  if (inner !== null && isUnit(words)) return { name: text.replace(inner[0], ''), unit: words };
  const behind = TRAILING.exec(text)?.[1];
  if (behind !== undefined && parseMeasureUnit(behind) !== null)
    return { name: text.replace(TRAILING, ''), unit: behind };
  if (/[^\d]%$/.test(text)) return { name: text.slice(0, -1), unit: '%' };
  return { name: text, unit: '' };
}

/** What a name over a column of figures says: its kind, months and unit. */
export function readMeasureName(printed: string): MeasureName {
  const { name, unit } = withoutUnit(printed);
  const { rest, months } = monthsIn(name);
  const bare = rest.replace(/[()（）[\]【】:：|｜*]/g, '');
  const scope = scopeOf(name, months);
  const of = (kind: FigureKind | null): MeasureName => ({ name, unit, kind, scope, months });
  if (bare === '' && months !== null) return of('done');
  if (bare === '' || bare.length > 18) return of(null);
  if (DONE_OF_PLAN.test(bare)) return of(unit === '%' ? 'rate' : 'done');
  const kind = KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
  // 完成进度（%） and 投资完成（%） are rates.
  return of(kind === 'done' && unit === '%' ? 'rate' : kind);
}

function scopeOf(name: string, months: MeasureName['months']): FigureScope {
  if (WHOLE.test(name)) return 'whole';
  return OF_MONTH.test(name) || (months !== null && months.first === months.last && months.first > 1)
    ? 'part'
    : 'year';
}

const AREA =
  /^(?:各)?(?:地区|区域|县市区?|县区|区县市?|市县区?|市州|州市|乡镇|镇街|镇乡|街道|乡镇街道|街镇|园区|片区|县|市|区|县域|行政区划?|地市|旗县区?|所属地区?|属地|辖区)(?:名称)?$|^(?:各)?(?:填报|报送|上报)?(?:单位|部门|企业|学校|医院|村|社区|站点|线路|标段|类别)(?:名称)?$/;

/** Whether a name heads the column of what the rows of a table are about: 地区, 县（市、区）, 单位. */
export const isRowName = (printed: string): boolean =>
  AREA.test(toHalfWidth(printed).replace(/[\s()、,/.·]/g, ''));

const TOTAL = /^(?:合计|总计|共计|总合计|小计|分计|累计|总数)(?:[（(][^（()）]{0,12}[）)])?[:：]?$/;
const SUBTOTAL = /^(?:小计|分计)/;
const AREA_TOTAL =
  /^(?:全(?:市|县|区|省|州|盟|旗|镇|乡|局)|.{1,4}[市县区省州](?:合计|总计))(?:合计|总计|汇总|总体)?$/;

/** Whether the words at the head of a row say that it adds up others; `whole` for 全市, which may. */
export function totalKind(label: string): 'total' | 'subtotal' | 'whole' | null {
  const text = toHalfWidth(label).replace(/\s/g, '');
  if (TOTAL.test(text)) return SUBTOTAL.test(text) ? 'subtotal' : 'total';
  if (!AREA_TOTAL.test(text)) return null;
  return /[合总]计$/.test(text) ? 'total' : 'whole';
}

/** A line or cell that says the unit of all figures of a table: 单位：万元, （单位：亿元）, 计量单位：公里. */
const TABLE_UNIT = /(?:^|[^\u4e00-\u9fff])(?:计量|金额)?单位[:：]?([^\s()（）]{1,12})[)）]?$/;

/** The unit that a line above a table gives to its figures; null for another line. */
export function tableUnit(line: string): string | null {
  const unit = TABLE_UNIT.exec(toHalfWidth(line).replace(/\s/g, ''))?.[1] ?? null;
  // 亿元、%: percentages say so themselves.
  const amounts = (unit ?? '').split(/[、,，/和]/).filter((one) => one !== '%');
  const [only = '', ...others] = amounts;
  return others.length === 0 && parseMeasureUnit(only) !== null ? only : null;
}

/** Words of names that say what figures are and not of what: 年度目标, 1—6月完成数, 完成率. */
const GENERIC =
  /20\d{2}年度?|年度|全年|今年|本年度?|当年|年内|年初|总?目标|总?任务|计划|指标|预期|完成|累计|实际|已|应|拟|需|下达|考核|约束性?|预期性?|情况|进展|进度|推进|截[至止]目前|目前|本月|当月|其中|合计|总体|数据|实绩|现状|上年|去年|同期|同比|增长|增速|增幅|序时|时序|时间|要求|排名|位次|名次|百分点|比例|占比|率|[±%%超欠较比与差占]/g;
const LEFT_OVER = /^[省市县区]?(?:数量|数|值|量|额|个数|总数|总量)?$/;

/** What a name says beyond the kind of its figures: 改造户数 of 计划改造户数; "" for 年度目标. */
export function subjectOfName(printed: string): string {
  const { name } = withoutUnit(printed);
  const rest = monthsIn(name)
    .rest.replace(/[()（）[\]【】:：|｜*]/g, '')
    .replace(GENERIC, '');
  return LEFT_OVER.test(rest) ? '' : rest;
}

const TITLE_HEAD = /^.{0,16}?20\d{2}年度?/;
const TITLE_TAIL =
  /(?:(?:任务|目标|工作|指标)?(?:完成|进展|推进|实施|建设|落实|工作|任务|目标|序时|投资)?(?:情况|进度|排名|对比|晾晒|通报|统计|汇总|一览|调度|监测|分解){1,3})?表?(?:[（(][^（()）]{0,20}[）)])?$/;

/** What a table is about by its title: 城市小游园建设 of 某市2025年1—8月城市小游园建设进度表; "" where that cannot be told. */
export function subjectOfTitle(title: string): string {
  const text = toHalfWidth(title)
    .replace(/\s/g, '')
    .replace(/^附[件表]\d{0,2}[:：]?/, '');
  const head = TITLE_HEAD.exec(text)?.[0];
  if (head === undefined) return '';
  const { rest } = monthsIn(text.slice(head.length).replace(/^(?:上半年|前三季度)/, ''));
  const subject = rest
    .replace(/^(?:份|底|末|全[市县区省]|各[县市区]{1,3}|[县市区])/, '')
    .replace(TITLE_TAIL, '');
  return subject.length >= 2 && subject.length <= 20 ? subject : '';
}
