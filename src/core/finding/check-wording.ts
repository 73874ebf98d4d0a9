import type { CHECK_KINDS } from './check-codes.ts';
import type { Wording } from './language.ts';

/** What a unit's liaison reads for each finding of the checks: what, where, the arithmetic, what to do. */
export const CHECK_WORDING: Readonly<Record<keyof typeof CHECK_KINDS, Wording>> = {
  'form.text-missing': {
    zh: '这一行已填了其他内容，但“进展情况”为空，请补填。',
    en: 'Other cells of this row are filled in but 进展情况 is empty; please fill it in.',
  },
  'form.too-long': {
    zh: '进展情况（含存在问题和困难）共{length}字，超过{limit}字的上限{over}字，请删减。',
    en: 'The report (进展情况 with 存在问题和困难) has {length} characters, {over} more than the {limit} allowed; please shorten it.',
  },
  'form.not-a-number': {
    zh: '“{metric}”填的是“{value}”，不是数字；请只填数字，文字说明写在“进展情况”里。',
    en: '"{value}" was entered for "{metric}" and is not a number; enter the number alone and explain it in 进展情况.',
  },
  'form.unit-differs': {
    zh: '“{metric}”填的是“{value}”，目标的计量单位是“{measure}”，两者不能换算；请按“{measure}”填报。',
    en: '"{value}" was entered for "{metric}", whose target is counted in "{measure}" and cannot be converted; report in "{measure}".',
  },
  'form.unit-foreign': {
    zh: '“{unitName}”不是这项任务的责任单位（{units}），请核对是否填错了行。',
    en: '"{unitName}" has no part in this task ({units}); check whether the row is the right one.',
  },
  'form.row-doubled': {
    zh: '同一任务、单位、期间填了两行（另一行为第{row}行），请合并或删去一行。',
    en: 'Two rows report for the same task, unit and period (the other is row {row}); merge them or delete one.',
  },
  'form.period-wrong': {
    zh: '期间“{value}”{fault}，请改为“2026-06”“2026-Q2”“2026-H1”这样的写法。',
    en: 'The period "{value}" {fault}; write it like 2026-06, 2026-Q2 or 2026-H1.',
  },
  'form.late': {
    zh: '应于{due}前报送，实际{reported}报送，迟{days}天。',
    en: 'Due on {due}, handed in on {reported}, {days} days late.',
  },
  'form.missing': {
    zh: '{unitName}未报：应于{due}前报送，至今没有进展。',
    en: '{unitName} has not reported; the report was due on {due}.',
  },
  'form.task-unknown': {
    zh: '这一行的任务“{value}”在任务库中没有，请核对任务序号。',
    en: 'The task "{value}" of this row is not in the registry; check its number.',
  },
  'target.rate-differs': {
    zh: '“{metric}”{figure}，声称完成{claimed}%；按目标计算，{arithmetic}。',
    en: '"{metric}" is {figure}, said to be {claimed}% of the target; by the target, {arithmetic}.',
  },
  'target.done-unmet': {
    zh: '自评“已完成”，但“{metric}”为{figure}，没有达到{goal}。',
    en: 'Rated as done, but "{metric}" is {figure} and has not reached {goal}.',
  },
  'target.met-not-done': {
    zh: '各项目标都已达到，自评仍为“{rating}”；如确已完成，请改为“已完成”。',
    en: 'Every target is met but the rating is still "{rating}"; change it to done if the task is done.',
  },
  'target.behind': {
    zh: '“{metric}”完成率{arithmetic}，时序进度{pace}%，落后{gap}个百分点。',
    en: '"{metric}": {arithmetic} done against a pace of {pace}%, {gap} points behind.',
  },
  'target.fell': {
    zh: '“{metric}”累计值{figure}，比{lastPeriod}的{last}少{difference}；累计值不应减少，请核对是否填成了当月数。',
    en: 'The cumulative figure of "{metric}" is {figure}, {difference} less than the {last} of {lastPeriod}; cumulative figures do not fall, so check whether it is the figure of one month.',
  },
  'target.magnitude': {
    zh: '“{metric}”填的是{figure}，疑似计量单位错位：如为{meant}，{arithmetic}。',
    en: '"{metric}" is given as {figure}; its unit seems to have slipped: with {meant}, {arithmetic}.',
  },
  'target.far-above': {
    zh: '“{metric}”{arithmetic}，远高于目标；如属实，请注明原因。',
    en: '"{metric}": {arithmetic}, far above the target; if it is right, say why.',
  },
  'target.words-exceed': {
    zh: '文字称“{words}”，但“{metric}”{arithmetic}，尚未达到目标。',
    en: 'The text says "{words}", but "{metric}" has not reached its target: {arithmetic}.',
  },
  'target.growth-below': {
    zh: '“{metric}”增速为{figure}，低于目标{goal}。',
    en: '"{metric}" grew by {figure}, below the promised {goal}.',
  },
  'target.ceiling-exceeded': {
    zh: '“{metric}”{bound}{goal}，填报为{figure}，相差{difference}。',
    en: '"{metric}" {bound} {goal}; it is {figure}, a difference of {difference}.',
  },
  'target.restated': {
    zh: '文中说“{metric}”的年度目标为{printed}，任务中为{goal}，两者不一致。',
    en: 'The text gives {printed} as the target of "{metric}" for the year, the task says {goal}.',
  },
  'entry.parts-differ': {
    zh: '“{metric}”总数{total}，分项合计{arithmetic}，相差{difference}。',
    en: 'The total of "{metric}" is {total}, its parts add up to {arithmetic}; the difference is {difference}.',
  },
  'entry.column-differs': {
    zh: '“{metric}”文字中为{printed}，数字栏为{typed}，两者不一致。',
    en: '"{metric}" is {printed} in the text and {typed} in the number column.',
  },
  'entry.share-differs': {
    zh: '“{metric}”写的是{claimed}%，按文中数字计算，{arithmetic}。',
    en: '"{metric}" is given as {claimed}%; by the figures of the text, {arithmetic}.',
  },
  'entry.text-repeated': {
    zh: '本任务内有{characters}字重复：“{quote}”，请删去重复的部分。',
    en: '{characters} characters stand twice in this report: "{quote}"; delete the repeated part.',
  },
  'across.two-values': {
    zh: '“{metric}”同一时期有两个数：本任务为{a}，任务{other}为{b}。',
    en: '"{metric}" has two values for one period: {a} here, {b} in task {other}.',
  },
  'across.same-text': {
    zh: '与任务{other}有{characters}字相同：“{quote}”。',
    en: '{characters} characters are the same as in task {other}: "{quote}".',
  },
  'across.same-as-last': {
    zh: '“进展情况”与{lastPeriod}相同，请补充本期新的进展。',
    en: 'The 进展情况 is the same as for {lastPeriod}; add what is new in this period.',
  },
  'across.areas-differ': {
    zh: '“{metric}”全市为{total}，各县（区）合计{arithmetic}，相差{difference}。',
    en: '"{metric}" is {total} for the whole, the districts add up to {arithmetic}; the difference is {difference}.',
  },
  'substance.no-fact': {
    zh: '只说“{quote}”，没有数字、时间、文件或结果，请补充具体进展。',
    en: 'It only says "{quote}", without a figure, date, document or result; add what was done.',
  },
  'substance.problem-without-step': {
    zh: '报告了存在问题，但没有下一步措施，请补填。',
    en: 'A problem is reported without a next step; please add one.',
  },
};
