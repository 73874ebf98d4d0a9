import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Why a period cannot be opened, closed or corrected. */
export const PERIOD_FAILURES = {
  'period.unknown-form': {
    zh: '“{text}”不是期间；请写如 2026-06、2026-Q2、2026-H1、2026，或 2026年6月、2026年上半年。',
    en: '"{text}" is no period; write one such as 2026-06, 2026-Q2, 2026-H1 or 2026.',
  },
  'period.no-next': {
    zh: '工作簿里还没有任何一期，推不出下一期；请写明要新建的期间，如 2026-06。',
    en: 'The workbook has no period yet, so the next one cannot be told; name the period to open, such as 2026-06.',
  },
  'period.already-open': {
    zh: '{period}已经新建，填报行都在“进展填报”里，没有改动；要开下一期请写下一期的期间。',
    en: '{period} is open already and its rows are in 进展填报; nothing was changed. Name the next period to open that.',
  },
  'period.already-closed': {
    zh: '{period}已经关闭，进展在“进展历史”里，没有改动；要改已关闭的进展，请用“更正”登记更正人和原因。',
    en: '{period} is closed and its reports are in 进展历史; nothing was changed. Correct closed reports with "correct", saying who and why.',
  },
  'period.outside-years': {
    zh: '{period}不在通知的年度（{years}）之内，没有新建；请核对期间，或先导入那一年的通知。',
    en: '{period} lies outside the years of the notices ({years}) and was not opened; check the period, or import the notice of that year first.',
  },
  'period.no-tasks': {
    zh: '{period}没有需要报送的任务（都已完成退出或撤销退出），没有新建；请核对期间和“调整台账”。',
    en: 'No task is to be reported on for {period} (all were completed or withdrawn), so it was not opened; check the period and 调整台账.',
  },
  'period.nothing-to-close': {
    zh: '{period}没有新建，“进展填报”里也没有这一期的行，没有可关闭的内容；现有{known}。',
    en: '{period} was not opened and has no rows in 进展填报, so there is nothing to close; there is {known}.',
  },
  'period.unreadable': {
    zh: '“{sheet}”表第{row}行有读不出的单元格（公式没有结果、列标题被改或单元格被合并），关闭会丢掉其中的内容，没有关闭；请先改好这一行。',
    en: 'Row {row} of the sheet "{sheet}" has cells that cannot be read (a formula without a result, a changed title, merged cells); closing would lose them, so nothing was closed. Mend the row first.',
  },
  'period.not-closed': {
    zh: '{period}没有关闭，不用登记更正；请直接在“进展填报”里改。',
    en: '{period} is not closed, so it needs no correction; change the row in 进展填报 itself.',
  },
  'period.no-author': {
    zh: '更正已关闭的进展要写明更正人和更正原因，没有改动；请补上后重试。',
    en: 'A correction of closed reports names who corrects and why; nothing was changed. Add them and try again.',
  },
  'period.unknown-task': {
    zh: '工作簿里没有任务“{task}”，也没有它在{period}的进展，没有更正；请核对任务。',
    en: 'The workbook has no task "{task}" and no report on it for {period}, so nothing was corrected; check the task.',
  },
  'period.nothing-changed': {
    zh: '更正后的内容与{period}现有的进展相同，没有改动。',
    en: 'The correction says what the report of {period} says already; nothing was changed.',
  },
} as const satisfies FailureCatalogue;

/** A failure of opening, closing or correcting a period; see the catalogue. */
export const PeriodFailure = failureClass('PeriodFailure', PERIOD_FAILURES);
export type PeriodFailure = InstanceType<typeof PeriodFailure>;
