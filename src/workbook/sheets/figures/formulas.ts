import { FIGURES, type FigureColumn } from './columns.ts';
import { lastMonthFormula, periodYearFormula } from '../../model/formula.ts';
import { PROGRESS, type ProgressColumn } from '../progress/columns.ts';
import { settingFigure, settingName } from '../settings/layout.ts';
import { columnReference, thisRowReference } from '../../model/table-layout.ts';
import { LAMP_RULE_WORDS, LAMP_WORDS, VERDICT_WORDS } from '../../codec/wording.ts';

const cell = (key: FigureColumn): string => thisRowReference(FIGURES, key);
const rule = (key: keyof typeof LAMP_RULE_WORDS): string => `${cell('rule')}="${LAMP_RULE_WORDS[key]}"`;
const lamp = (key: keyof typeof LAMP_WORDS): string => `"${LAMP_WORDS[key]}"`;

/** The value typed, else the one read. 0.45 is 45% where the target is a percentage from 20 on; 120人 and 1,200 are numbers. */
const SHARE = `AND(${cell('measure')}="%",${cell('value')}>0,${cell('value')}<=1,ISNUMBER(${cell('goal')}),${cell('goal')}>=20)`;
const BARE = `SUBSTITUTE(SUBSTITUTE(${cell('value')},${cell('measure')}&"",""),",","")`;
const READ_VALUE = `IF(${cell('readValue')}="","",${cell('readValue')})`;
/** The value read is a hundred times the number: the cell shows a percentage, which a formula cannot ask everywhere. */
const PERCENT = `IF(ISNUMBER(${cell('readValue')}),ROUND(${cell('readValue')}-${cell('value')}*100,6)=0,FALSE)`;
const USABLE = `IF(${cell('value')}="",${READ_VALUE},IF(ISNUMBER(${cell('value')}),IF(${PERCENT},${cell('readValue')},IF(${SHARE},${cell('value')}*100,${cell('value')})),IFERROR(VALUE(${BARE}),${READ_VALUE})))`;

const RATE = `IF(AND(${rule('pace')},ISNUMBER(${cell('usable')}),ISNUMBER(${cell('goal')})),IF(${cell('goal')}=0,"",${cell('usable')}/${cell('goal')}),"")`;

const QUARTER = `ROUNDUP(${cell('month')}/3,0)`;
const PLAN_ENDS = (['plan1', 'plan2', 'plan3', 'plan4'] as const).map(cell);
const PLAN_BEFORE = `CHOOSE(${QUARTER},0,${PLAN_ENDS.slice(0, 3).join(',')})`;
/** What the plan wants by the end of the month: in equal steps between the ends of the quarters. */
const PLANNED = `${PLAN_BEFORE}+(CHOOSE(${QUARTER},${PLAN_ENDS.join(',')})-${PLAN_BEFORE})*(${cell('month')}-3*(${QUARTER}-1))/3`;
/** The elapsed part of a target's time: 50% in 6月 for 12月; what its plan wants, where it has one and there is time left. */
const PART = `IF(AND(ISNUMBER(${cell('plan4')}),${cell('month')}<${cell('dueMonth')}),${PLANNED},MIN(1,${cell('month')}/${cell('dueMonth')}))`;
/** Empty for targets due in a later year. */
const PACE = `IF(AND(${rule('pace')},ISNUMBER(${cell('month')})),IF(${cell('dueYear')}="",${PART},IF(${cell('dueYear')}>${cell('year')},"",IF(${cell('dueYear')}<${cell('year')},1,${PART}))),"")`;

const GAP = `IF(AND(ISNUMBER(${cell('rate')}),ISNUMBER(${cell('pace')})),ROUND((${cell('rate')}-${cell('pace')})*100,6),"")`;

const MET = `OR(AND(OR(${rule('pace')},${rule('least')}),${cell('usable')}>=${cell('limit')}),AND(${rule('above')},${cell('usable')}>${cell('limit')}),AND(${rule('most')},${cell('usable')}<=${cell('limit')}),AND(${rule('below')},${cell('usable')}<${cell('limit')}))`;

/** Whether the row of the same task, unit and period in 进展填报 has a text. */
const same = (key: FigureColumn & ProgressColumn): string =>
  `(${columnReference(PROGRESS, key)}=${cell(key)})`;
const HAS_TEXT = `SUMPRODUCT(${same('taskKey')}*${same('unit')}*${same('period')}*(${columnReference(PROGRESS, 'text')}<>""))>0`;
const DUE_DAY = settingName('progressDay');
const DUE = `MIN(DATE(${cell('year')},${cell('month')},${DUE_DAY}),DATE(${cell('year')},1+${cell('month')},0))`;
const UNREPORTED = `IF(ISNUMBER(${DUE_DAY}),IF(TODAY()>${DUE},IF(${HAS_TEXT},${lamp('none')},${lamp('red')}),${lamp('none')}),${lamp('none')})`;

const BEHIND = `IF(-${cell('gap')}<${settingFigure('yellowFrom')},${lamp('green')},IF(-${cell('gap')}<=${settingFigure('redAbove')},${lamp('yellow')},${lamp('red')}))`;
const IS_OVER = `${cell('year')}*12+${cell('month')}>=IF(${cell('dueYear')}="",${cell('year')},${cell('dueYear')})*12+${cell('dueMonth')}`;
const IS_LATER = `AND(${cell('dueYear')}<>"",${cell('dueYear')}>${cell('year')})`;
const UNMET = `IF(${IS_LATER},${lamp('none')},IF(${IS_OVER},${lamp('red')},${lamp('yellow')}))`;

/** Far above the target, by the limit in 设置. */
const IS_FAR = `IF(ISNUMBER(${cell('farBase')}),${cell('usable')}>${cell('farBase')}*${settingFigure('farAbove')}/100,FALSE)`;
/** Less than a tenth of a percentage: 8.5%, typed where Excel stores it as 0.085, or really so little. */
const IS_FRACTION = `AND(${cell('measure')}="%",${cell('usable')}>0,${cell('usable')}<=1,ISNUMBER(${cell('goal')}),${cell('usable')}*10<${cell('goal')})`;
/** Whether a figure is in doubt: what the last check said of this very value, else what a formula can tell. */
const IS_DOUBTED = `IF(AND(${cell('verdict')}<>"",${cell('usable')}=${cell('checkedValue')}),${cell('verdict')}="${VERDICT_WORDS.doubted}",OR(${IS_FAR},${IS_FRACTION}))`;
const LAMP = `IF(OR(${rule('none')},${cell('month')}=""),${lamp('none')},IF(${cell('usable')}="",${UNREPORTED},IF(${IS_DOUBTED},${lamp('doubt')},IF(${MET},${lamp('green')},IF(${cell('gap')}="",${UNMET},${BEHIND})))))`;

/** The formulas of 指标进度 by column; `figureResult` computes the same. */
export const FIGURE_FORMULAS: ReadonlyMap<FigureColumn, string> = new Map([
  ['year', periodYearFormula(cell('period'), cell('month'))],
  ['month', lastMonthFormula(cell('period'))],
  ['usable', USABLE],
  ['rate', RATE],
  ['pace', PACE],
  ['gap', GAP],
  ['lamp', LAMP],
]);
