/** Names of the sheets, in the order of their tabs. Formulas and links use them. */
export const SHEETS = {
  home: '首页',
  tasks: '任务库',
  targets: '目标指标',
  allocations: '任务分解',
  breakdown: '任务分解表',
  plan: '推进方案表',
  progress: '进展填报',
  figures: '指标进度',
  halfYear: '半年度完成情况表',
  units: '单位目录',
  settings: '设置',
  findings: '校验结果',
  /** Very hidden: says what the book is and keeps every record exactly as it was. */
  store: '督办数据',
} as const;
