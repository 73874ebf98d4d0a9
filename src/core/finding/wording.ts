import type { Language, Wording } from './language.ts';
import { CHECK_WORDING } from './check-wording.ts';
import type { FindingCode } from './codes.ts';

export type { Language, Wording };

/** What people read for each finding: what is odd, where, and what may be done. */
export const FINDING_WORDING: Readonly<Record<FindingCode, Wording>> = {
  'source.broken-characters': {
    zh: '文件“{file}”有{count}处乱码，已用“\ufffd”代替，请对照原文补正。',
    en: 'The file "{file}" has {count} broken characters, shown as "\ufffd"; mend them from the original.',
  },
  'source.pages-without-text': {
    zh: '文件“{file}”第{pages}页只有图片没有文字，这些页未能读取。',
    en: 'Pages {pages} of the file "{file}" hold only pictures; nothing was read from them.',
  },
  'source.hidden-sheets': {
    zh: '文件“{file}”中的隐藏工作表没有读取：{sheets}。',
    en: 'Hidden sheets of the file "{file}" were not read: {sheets}.',
  },
  'notice.given-twice': {
    zh: '文件“{file}”中的通知“{notice}”在前面的文件里已有，只采用前者。',
    en: 'The notice "{notice}" of the file "{file}" stands in an earlier file too; only the earlier one was used.',
  },
  'notice.two-versions': {
    zh: '文件“{file}”中的通知“{notice}”与前面文件里的同号通知内容不同，没有采用；请只保留一个版本，或分别处理。',
    en: 'The notice "{notice}" of the file "{file}" is not the same as in an earlier file and was left out; keep one version, or treat them apart.',
  },
  'notice.item-glued': {
    zh: '第{no}项与上一项连在同一行，已按单独一项读取，请核对。',
    en: 'Item {no} runs on from the item before it on the same line; it was read as an item of its own. Please check.',
  },
  'notice.number-without-stop': {
    zh: '第{no}项的序号后缺少标点，已按序号读取。',
    en: 'The number of item {no} has no stop after it; it was read as a number.',
  },
  'notice.number-missing': {
    zh: '{list:}序号不连续，缺少第{numbers}项；请核对原文是否漏印或漏读。',
    en: '{list:}The numbers are not continuous: {numbers} is missing. Check whether it was left out in print or in reading.',
  },
  'notice.number-repeated': {
    zh: '{list:}序号{no}重复出现{times}次。',
    en: '{list:}The number {no} is printed {times} times.',
  },
  'notice.no-date': {
    zh: '通知没有印发文日期和年度，“年底前”等时限无法换算成具体日期。',
    en: 'The notice carries neither a date of issue nor a year, so deadlines such as 年底前 cannot be turned into dates.',
  },
  'list.no-leads': {
    zh: '{list:}共{tasks}项任务，均未注明牵头单位。',
    en: '{list:}None of its {tasks} tasks names a lead unit.',
  },
  'task.no-lead': {
    zh: '任务{no}没有牵头单位，而同一清单的其他任务有。',
    en: 'Task {no} names no lead unit although other tasks of its list do.',
  },
  'task.no-unit': {
    zh: '任务{no}没有任何责任单位。',
    en: 'Task {no} names no responsible unit at all.',
  },
  'task.no-leader': {
    zh: '{list:}任务{no}没有牵头领导，而同一清单的多数任务有。',
    en: '{list:}Task {no} names no leader although most tasks of its list do.',
  },
  'unit.two-spellings': {
    zh: '“{a}”与“{b}”疑似同一单位的两种写法（{reason}），请在单位目录中确认。',
    en: '"{a}" and "{b}" look like two spellings of one unit ({reason}); confirm it in the directory of units.',
  },
  'unit.unknown': {
    zh: '“{unit}”不在单位目录中（涉及{tasks}项任务）。',
    en: '"{unit}" is not in the directory of units ({tasks} tasks).',
  },
  'target.no-unit': {
    zh: '目标“{metric}”的数值{value}后没有计量单位，请确认。',
    en: 'The figure {value} of the target "{metric}" has no unit of measure; please confirm.',
  },
  'target.deadline-past': {
    zh: '目标“{metric}”的时限{deadline}早于通知日期{issuedOn}。',
    en: 'The deadline {deadline} of the target "{metric}" lies before the date of the notice, {issuedOn}.',
  },
  'target.two-figures': {
    zh: '“{metric}”在两处数值不同：{listA}为{a}，{listB}为{b}。',
    en: '"{metric}" has different figures in two places: {a} in {listA}, {b} in {listB}.',
  },
  'allocation.sum-differs': {
    zh: '“{item}”分解合计{sum}{unit}，与总目标{total}{unit}相差{difference}{unit}。',
    en: 'The parts of "{item}" add up to {sum}{unit}, not to the total of {total}{unit}; the difference is {difference}{unit}.',
  },
  'allocation.text-differs': {
    zh: '“{item}”分解表中的总目标为{total}，任务正文为{target}，两者不一致。',
    en: 'The breakdown of "{item}" has a total of {total}, the text of the task says {target}.',
  },
  'workbook.row-without-key': {
    zh: '“{sheet}”表第{row}行是手工添加的，没有对应的记录，未读取。',
    en: 'Row {row} of the sheet "{sheet}" was added by hand and belongs to no record; it was not read.',
  },
  'workbook.row-doubled': {
    zh: '“{sheet}”表第{row}行与前面的行重复（{key}），只采用前者。',
    en: 'Row {row} of the sheet "{sheet}" repeats an earlier one ({key}); only the earlier one was used.',
  },
  'workbook.row-foreign': {
    zh: '“{sheet}”表第{row}行（{key}）不属于本工作簿，未读取。',
    en: 'Row {row} of the sheet "{sheet}" ({key}) does not belong to this workbook; it was not read.',
  },
  'workbook.row-removed': {
    zh: '“{sheet}”表中“{key}”所在的行已被删除，该记录不再保留。',
    en: 'The row of "{key}" was deleted from the sheet "{sheet}"; its record is gone.',
  },
  'workbook.sheet-removed': {
    zh: '“{sheet}”表已被删除，其中的记录按生成工作簿时的内容读取。',
    en: 'The sheet "{sheet}" was deleted; its records were read as they were when the workbook was written.',
  },
  'workbook.cell-unreadable': {
    zh: '“{sheet}”表第{row}行“{column}”列的“{value}”无法识别，保留修改前的内容。',
    en: '"{value}" in row {row}, column "{column}" of the sheet "{sheet}" cannot be read; the content before the change was kept.',
  },
  ...CHECK_WORDING,
};

/**
 * Words of parameters that take one of a few values, by parameter and value; any
 * other text is shown as it is.
 */
export const VALUE_WORDING: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>
> = {
  reason: {
    brackets: { zh: '括号或空格不同', en: 'other brackets or blanks' },
    'sub-unit': { zh: '是否带括注', en: 'with or without a unit in brackets' },
    'short-form': { zh: '简称与全称', en: 'short and full form' },
  },
  fault: {
    unreadable: { zh: '无法识别', en: 'cannot be read' },
    'other-year': { zh: '不是通知所属的年度', en: 'is not of the year of the notice' },
    'not-over': { zh: '尚未结束', en: 'is not over yet' },
  },
  bound: {
    ceiling: { zh: '超出上限', en: 'is beyond its limit of' },
    fall: { zh: '降幅没有达到', en: 'did not fall by' },
  },
  lamp: {
    green: { zh: '绿灯', en: 'green' },
    yellow: { zh: '黄灯', en: 'yellow' },
    red: { zh: '红灯', en: 'red' },
    none: { zh: '不亮灯', en: 'no lamp' },
  },
  sense: {
    growth: { zh: '增速', en: 'a growth of ' },
    fall: { zh: '降幅', en: 'a fall of ' },
    level: { zh: '', en: '' },
  },
  rating: {
    done: { zh: '已完成', en: 'done' },
    'on-track': { zh: '正常推进', en: 'on track' },
    delayed: { zh: '进度滞后', en: 'delayed' },
    'not-started': { zh: '未启动', en: 'not started' },
  },
};
