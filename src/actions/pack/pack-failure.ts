import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Why packs cannot be made. */
export const PACK_FAILURES = {
  'pack.no-period': {
    zh: '工作簿里没有正在填报的期间，没有生成填报包；请先用 duban period --open 新建一期，或用 --plan 发放推进方案。',
    en: 'No period is open in the workbook, so no packs were made; open one with duban period --open first, or hand out plans with --plan.',
  },
  'pack.not-open': {
    zh: '{period}还没有新建，没有生成填报包；现有{known}。请核对期间，或先用 duban period --open 新建。',
    en: '{period} was not opened, so no packs were made; there is {known}. Check the period, or open it with duban period --open first.',
  },
  'pack.closed': {
    zh: '{period}已经关闭，不再发放，没有生成填报包；请核对期间，要改已关闭的进展，请登记更正。',
    en: '{period} is closed and not handed out any more, so no packs were made; check the period, or correct its reports.',
  },
  'pack.unknown-unit': {
    zh: '没有任务要由“{unit}”填报，没有生成填报包（名称相近的：{known}）；请核对名称，或在“单位目录”中把它归并到通知里的名称。',
    en: 'No task is to be reported on by "{unit}", so no packs were made (similar names: {known}); check the name, or say in 单位目录 under which name it is counted.',
  },
  'pack.nothing': {
    zh: '没有需要发放的任务（没有写明单位，或都已退出），没有生成填报包；请在“任务库”中核对牵头单位和责任单位。',
    en: 'There is no task to hand out (no units are named, or all have left the list), so no packs were made; check the units in 任务库.',
  },
} as const satisfies FailureCatalogue;

/** A failure of handing out packs; see the catalogue. */
export const PackFailure = failureClass('PackFailure', PACK_FAILURES);
export type PackFailure = InstanceType<typeof PackFailure>;
