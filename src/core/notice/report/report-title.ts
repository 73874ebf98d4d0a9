/*
 * 霁原市2025年惠民事项7月份进展通报
 *                          ^^^^ what was done, not what is to be done
 */
const REPORT =
  /(?:情况|进展|进度|成效)[^，。；]{0,6}(?:通报|汇报|简报|报告|总结|表|一览表)?(?:[（(][^（()）]{1,24}[）)])?$|(?:通报|汇报|简报|总结)(?:[（(][^（()）]{1,24}[）)])?$/;
const PLAN = /通知|方案|要点|意见|办法|分解|分工|责任状|责任书|清单|安排|进度计划|计划表/;

/** Whether a title is that of a report: 完成情况, 进展通报, 推进情况汇报; not 关于报送完成情况的通知. */
export const isReportTitle = (title: string): boolean =>
  REPORT.test(title) && !PLAN.test(title.includes('情况') ? title.replace('方案', '') : title);

/** Whether a title is that of a document that gives tasks. */
export const isPlanTitle = (title: string): boolean => PLAN.test(title) && !isReportTitle(title);
