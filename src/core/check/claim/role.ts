import type { AssertedNumber } from './numbers.ts';
import type { Quantity } from '../../text/quantity.ts';
import { wordList } from '../../text/words.ts';
import type { FigureRole } from './figure.ts';
import { goalAtEnd, withoutLinks } from './goal-phrase.ts';
import { WORKS } from './lexicon.ts';

const WORK = wordList(WORKS);
const DONE = /(?:完成|实现|占|达到|达|到|为)$/;
/** A verb, or nothing, before 完成率. */
const VERB = /^(?:[,、]|其中|已|的)*[\u4e00-\u9fff]{0,2}$/;
/** A goal with an owner of its own: 占东片区任务, 完成女性培训计划. */
const DONE_OF = /(?:占|完成)[\u4e00-\u9fff]{1,12}$/;
/** The clause states only a completion, without an object: 完成48%, 累计完成率达53.3%. */
const ONLY_DONE =
  /^(?:已|累计|共|合计|均|、|且|,)*(?:完成|完成率|完成比例|完成进度|进度|投资进度|总完成率)(?:为|达|达到|已达|至|约|近)?$/;
const RATE_OF_GOAL = /(?:完成率|完成比例|完成进度|达成率|完成情况)$/;
const GOAL_BEHIND = /^的?(?:年度|全年|既定|预期)?(?:目标|任务|指标|计划)/;
const PLANNED = /(?:总投资|计划(?:完成)?(?:总)?投资|年度投资|投资计划|(?<!列入|纳入)计划)(?:约|为|额)?$/;
/** A planned quantity: 计划造林8520亩, 年度计划新开工项目270项; but not 完成计划的 and not 按计划. */
const TO_BE_DONE =
  /(?:^|[,、年度])(?:计划|(?:年度|全年|目标)任务|(?:年度|全年)目标)(?:(?!的|内|外|数|任务|目标)[\u4e00-\u9fff]){2,10}$/;
const COMPARED = /(?:比|较|高于|低于)[^,;]{0,12}$/;

interface NumberInClause {
  readonly reading: AssertedNumber['reading'];
  readonly quantity: Quantity;
  /** Text from the previous number, or the start of the clause, to the number. */
  readonly left: string;
  /** Whether another number precedes `left` in the clause. */
  readonly follows: boolean;
  readonly right: string;
  /** Text from the start of the clause to the number. */
  readonly clause: string;
}

/** The role of a number in a progress text. */
export function figureRole({ reading, quantity, left, follows, right, clause }: NumberInClause): FigureRole {
  const bare = withoutLinks(left);
  if (quantity.unit?.family !== 'ratio') {
    if (reading.kind === 'growth') return 'growth';
    return isGoal(bare, right) ? 'goal' : 'amount';
  }
  // 比年目标任务4%高0.87个百分点: the 4% is a goal.
  if (COMPARED.test(left) && goalAtEnd(bare) !== null) return 'goal';
  if (reading.kind === 'growth') return 'growth';
  // 已完成98%的数据采集工作: a percentage of the work named after it.
  if (/^(?:以上)?的[\u4e00-\u9fff]/.test(right)) return 'works';
  if (isCompletion(left, bare, follows)) return 'completion';
  return isWorks(bare, clause) && !OF_MONEY.test(bare) ? 'works' : 'ratio';
}

function isCompletion(left: string, bare: string, follows: boolean): boolean {
  if (ONLY_DONE.test(left)) return true;
  const rate = RATE_OF_GOAL.exec(bare);
  const named = rate === null ? bare : bare.slice(0, rate.index);
  // 整改完成率, 支付完成率: of what was to be done, without a goal by name.
  if (rate !== null && VERB.test(named)) return true;
  const goal = goalAtEnd(named);
  if (goal === null) return false;
  // 年度计划完成率, 占年度任务, 完成总任务; but not 半年度目标 and not 各项指标70%.
  // 完成全年23万人目标任务的95%: the goal is printed between.
  if (follows && goal.start === 0) return true;
  const before = named.slice(0, goal.start);
  return goal.owned || rate !== null || DONE.test(before) || DONE_OF.test(before) || DONE.test(left);
}

/** Percentages of works: 工程量的39%, 形象进度达95.4%, 主体结构完成37%. */
function isWorks(bare: string, clause: string): boolean {
  // 占总量的60%: a share of a quantity, not of works.
  if (/占[^,;]{0,8}总量$/.test(bare)) return false;
  if (WORK.endingAt(bare, bare.length) !== null) return true;
  const done = /(?:完成|完成了|过半|完工)$/.exec(bare);
  return done !== null || /工程量|形象|施工总量/.test(clause);
}

/** Percentages of a sum of money: 支付进度, 资金拨付进度. */
const OF_MONEY = /(?:支付|拨付|支出|执行|兑付|资金)进度$/;

/** Restated goals: 全年130家, 总投资46亿元, 450亿元的指标. */
function isGoal(bare: string, right: string): boolean {
  if (GOAL_BEHIND.test(right) || PLANNED.test(bare) || TO_BE_DONE.test(bare)) return true;
  if (/^(?:全年|年度|年度目标|目标|任务|全年目标|年度任务|年度计划)$/.test(bare)) return true;
  const goal = goalAtEnd(bare);
  return goal !== null && goal.owned;
}
