import {
  type FailureCatalogue,
  type FailureParams,
  type FailureReport,
  failureSentence,
} from '../failure/failure.ts';
import { periodWords } from '../text/calendar-words.ts';
import type { Language } from '../text/language.ts';

/** Why a returned file, row or cell is not taken, or not without a person. `period…` are periods of records. */
export const COLLECT_REASONS = {
  'collect.not-a-pack': {
    zh: '里面没有“进展填报”“指标进度”或“推进方案表”的表头，不是填报包；请发回填好的填报包。',
    en: 'It has no titles of 进展填报, 指标进度 or 推进方案表, so it is no pack; send back the pack that was filled in.',
  },
  'collect.not-a-workbook': {
    zh: '不是 .xlsx 工作簿，没有读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再汇总。',
    en: 'It is no .xlsx workbook and was not read; open it in Excel or WPS and save it as .xlsx.',
  },
  'collect.is-master': {
    zh: '这是督办台账，不是单位交回的填报包，没有读取；要合并两份台账请用 duban build。',
    en: 'It is a master workbook and no returned pack, so it was not read; join master workbooks with duban build.',
  },
  'collect.too-large': {
    zh: '表格内容展开后超过 {limit} MB，不像填报包，没有读取；请只保留要填报的几张表，删去其他内容后重新交回。',
    en: 'Its sheets unpack to more than {limit} MB, which no pack has, so it was not read; keep only the sheets to fill in.',
  },
  'collect.nested-zip': {
    zh: '压缩包里的压缩包没有展开；请先解压再汇总。',
    en: 'A zip inside a zip is not unpacked; unpack it first.',
  },
  'collect.bad-entry': {
    zh: '压缩包里的这个文件无法解开（已损坏、有密码或过大）；请解压成文件夹后再汇总。',
    en: 'This file of the zip cannot be unpacked (damaged, with a password, or too large); unpack the zip into a folder first.',
  },
  'collect.no-unit': {
    zh: '看不出是哪个单位填报的（键和“填报单位”都没有了），没有读取；请用原来的填报包重新填报。',
    en: 'It does not say which unit it is from (its keys and the line 填报单位 are gone), so it was not read; fill in the original pack.',
  },
  'collect.no-period': {
    zh: '看不出是哪一期的填报（键和标题都没有了），没有读取；请用原来的填报包重新填报。',
    en: 'It does not say which period it is for (its keys and its title are gone), so it was not read; fill in the original pack.',
  },
  'collect.other-notices': {
    zh: '这是“{notices}”的填报包，台账里没有这份通知，没有采纳；请核对后汇总到它自己的台账。',
    en: 'This pack is for "{notices}", a notice that the master does not have; nothing was taken. Collect it into its own master.',
  },
  'collect.no-row-read': {
    zh: '填了的 {count} 处都没有采纳：',
    en: 'None of its {count} filled cells was taken:',
  },
  'collect.some-rejected': {
    zh: '有 {count} 处没有采纳，如“{sheet}”第{row}行：',
    en: '{count} of its cells were not taken, such as in row {row} of "{sheet}":',
  },
  'collect.columns-missing': {
    zh: '“{sheet}”表缺少“{columns}”列，这些列按没有交回处理，台账里的内容不动；请单位补上后重新交回。',
    en: 'The sheet "{sheet}" lacks the columns {columns}; they are treated as not sent and the master keeps its content.',
  },
  'collect.other-unit': {
    zh: '这一行是“{unit}”的，这份文件是“{own}”的，没有采纳；请由“{unit}”在自己的填报包里填报。',
    en: 'This row is one of "{unit}", the file is from "{own}", so it was not taken; "{unit}" reports it in its own pack.',
  },
  'collect.other-period': {
    zh: '这一行是{period}的，这份文件是{periodOfFile}的，没有采纳；请填在那一期的填报包里。',
    en: 'This row is for {period}, the file is for {periodOfFile}, so it was not taken; report it in the pack of that period.',
  },
  'collect.period-closed': {
    zh: '{period}已经关闭，没有采纳；要改已关闭的进展，请登记更正（--correct --by 更正人 --why 原因）。',
    en: '{period} is closed, so nothing was taken; to correct closed reports say who and why (--correct --by NAME --why TEXT).',
  },
  'collect.period-unopened': {
    zh: '台账里没有新建{period}，没有采纳；请核对期间，或先用 duban period --open 新建这一期。',
    en: '{period} was not opened in the master, so nothing was taken; check the period, or open it with duban period --open.',
  },
  'collect.period-unwanted': {
    zh: '这份文件是{period}的，这次只汇总{periodOfCall}，没有采纳。',
    en: 'The file is for {period}, only {periodOfCall} is collected now, so nothing was taken.',
  },
  'collect.task-unknown': {
    zh: '台账里没有这一行的任务（{what}），没有采纳；任务可能已删除，或这一行来自另一份通知。',
    en: 'The master does not have the task of this row ({what}), so it was not taken; it was deleted, or is of another notice.',
  },
  'collect.target-unknown': {
    zh: '台账里没有这一行的指标（{what}），没有采纳；指标可能已删除，或这一行来自另一份通知。',
    en: 'The master does not have the target of this row ({what}), so it was not taken; it was deleted, or is of another notice.',
  },
  'collect.not-of-unit': {
    zh: '任务{no}不由“{unit}”负责，没有采纳；请核对“任务库”中的单位。',
    en: 'Task {no} is none of "{unit}", so it was not taken; check the units in 任务库.',
  },
  'collect.row-untold': {
    zh: '这一行没有键，从序号和内容（{what}）也认不出是哪项任务，没有采纳；请填在填报包原有的行里。',
    en: 'This row has no key, and its number and content ({what}) tell no task, so it was not taken; fill in a row of the pack.',
  },
  'collect.key-lost': {
    zh: '这一行的键丢失了，从序号和内容看是任务{no}，请确认后采纳。',
    en: 'The key of this row is lost; by its number and content it is task {no}. Confirm it.',
  },
  'collect.key-differs': {
    zh: '这一行的键是任务{keyed}的，显示的却是任务{no}（可能排序时键没有跟着走），按显示的认作任务{no}，请确认后采纳。',
    en: 'The key of this row is that of task {keyed}, but it shows task {no} (sorted without its key?); confirm that it is task {no}.',
  },
  'collect.key-unsure': {
    zh: '这一行的键是任务{keyed}的，显示的内容（{what}）却不是它，请核对后再采纳。',
    en: 'The key of this row is that of task {keyed}, but it shows something else ({what}); confirm that it is that task.',
  },
  'collect.as-sent': {
    zh: '与发放时填报包里的内容相同，台账里后来改过；单位多半没有动这一格，要改回来请确认后采纳。',
    en: 'It is what the pack held when it was sent, and the master was changed since; the unit probably left it alone. Confirm it to change it back.',
  },
  'collect.cleared': {
    zh: '台账里有内容，交回的这一格是空的；没有清空，确要清空请确认后采纳。',
    en: 'The master holds something and the returned cell is empty; nothing was cleared. Confirm it to clear it.',
  },
  'collect.conflict': {
    zh: '“{files}”在同一格填了不同的内容，都没有采纳；请选定一份。',
    en: '"{files}" says something else in the same place; neither was taken. Choose one.',
  },
  'collect.conflict-rows': {
    zh: '“{sheet}”表第{row}行和第{rows}行是同一行的复制，填了不同的内容，都没有采纳；请选定一处。',
    en: 'Rows {row} and {rows} of the sheet "{sheet}" are copies of one row and say different things; neither was taken. Choose one.',
  },
  'collect.too-long': {
    zh: '进展情况与存在问题和困难共 {length} 字，超过 {limit} 字的上限 {over} 字，没有采纳；请单位压缩后重新交回。',
    en: 'The report and its problems have {length} characters, {over} more than the limit of {limit}; it was not taken. The unit has to shorten it.',
  },
  'collect.no-number': {
    zh: '“{value}”不是数字，没有采纳；请填年初以来的累计数。',
    en: '"{value}" is no number and was not taken; enter the cumulative figure since the beginning of the year.',
  },
  'collect.other-measure': {
    zh: '“{value}”的单位与“{measure}”不能换算，没有采纳；请按“{measure}”填数字。',
    en: 'The unit of "{value}" cannot be converted to "{measure}", so it was not taken; enter the number in "{measure}".',
  },
  'collect.no-rating': {
    zh: '“{value}”不是自评状态，没有采纳；请从{known}中选择。',
    en: '"{value}" is no rating and was not taken; choose one of {known}.',
  },
  'collect.no-day': {
    zh: '“{value}”不是日期，没有采纳；请填如 2026-6-25。',
    en: '"{value}" is no date and was not taken; enter one such as 2026-6-25.',
  },
  'collect.became-date': {
    zh: '表格软件把这一格变成了日期，现在显示为“{value}”，原来填的可能不是这样；请核对后再采纳。',
    en: 'The program made a date of this cell, now "{value}"; what was typed may have been different. Confirm it.',
  },
  'collect.date-figure': {
    zh: '表格软件把这个数变成了日期“{value}”，没有采纳；请把单元格改成数字格式后重填。',
    en: 'The program made the date "{value}" of this number, so it was not taken; enter it again in a cell with a number format.',
  },
  'collect.formula': {
    zh: '这一格是公式，只取显示的文字；请核对后再采纳。',
    en: 'This cell is a formula; only the text that it shows is read. Confirm it.',
  },
  'collect.formula-number': {
    zh: '这一格是公式，按它显示的数采纳，公式没有带入台账。',
    en: 'This cell is a formula; the number that it shows was taken, not the formula.',
  },
  'collect.formula-unresolved': {
    zh: '这一格是公式，文件里没有它的结果，没有采纳；请单位改成文字或数字后重新交回。',
    en: 'This cell is a formula whose result the file does not have, so it was not taken; the unit has to type the text or the number.',
  },
  'collect.formula-error': {
    zh: '这一格显示的是错误“{value}”，没有采纳；请单位改成文字或数字后重新交回。',
    en: 'This cell shows the error "{value}", so it was not taken; the unit has to type the text or the number.',
  },
  'collect.picture': {
    zh: '这一格是图片，没有文字可读，没有采纳；请单位填写文字。',
    en: 'This cell is a picture without text, so nothing was taken; the unit has to type the text.',
  },
  'collect.master-unread': {
    zh: '台账里的这一格读不出来（公式没有结果、列标题被改或单元格被合并），没有采纳；请先改好台账里的这一格。',
    en: 'This cell of the master cannot be read (a formula without a result, a changed title, merged cells), so nothing was taken; mend it first.',
  },
  'collect.sheet-missing': {
    zh: '没有交回“{sheet}”表，台账里的内容不动；如有数据要报，请单位补交。',
    en: 'The sheet "{sheet}" was not sent back; the master keeps its content.',
  },
  'collect.altered': {
    zh: '填报包里的隐藏信息被改动过；已按各行的键核对后读取。',
    en: 'The hidden information of the pack was changed; its rows were read by their keys.',
  },
  'collect.stray-text': {
    zh: '表格以外的文字没有采纳（{place}“{text}”）；如属进展，请单位填到表内。',
    en: 'Text outside the table was not taken ({place} "{text}"); what belongs to a report has to be in the table.',
  },
} as const satisfies FailureCatalogue;

export type CollectReason = keyof typeof COLLECT_REASONS;

/** A reason with the parameters of its sentence. */
export const reasonOf = (code: CollectReason, params: FailureParams = {}): FailureReport => ({
  code,
  params,
  wording: COLLECT_REASONS[code],
});

/** The sentence of a reason; periods are told in words. */
export function reasonSentence(reason: FailureReport, language: Language): string {
  const params = Object.entries(reason.params).map(([name, value]) => [
    name,
    name.startsWith('period') && typeof value === 'string' ? periodWords(value, language) : value,
  ]);
  return failureSentence({ ...reason, params: Object.fromEntries(params) as FailureParams }, language);
}
