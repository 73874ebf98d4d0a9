import type { PackContent } from './pack-content.ts';

/** How a pack is filled in, a sentence a rule; only what holds for this pack. */
export function guideRules({ kind, reports, figures, plans, settings }: PackContent): readonly string[] {
  const { maxChars, yellowFrom, redAbove } = settings;
  const leads = reports.some(({ role }) => role === 'lead');
  const helps = reports.some(({ role }) => role === 'support');
  const hasLamps = figures.some(({ record }) => record.own !== null);
  const limit = maxChars === null ? '' : `不超过${String(maxChars)}字（含问题），`;
  return [
    '只填浅黄色单元格。其他单元格加了保护，防止误改，没有密码：确需调整的，可在“审阅”中撤销工作表保护。',
    ...(kind === 'plan'
      ? []
      : [
          `“进展情况”写本期完成了什么，用数字和节点说话，${limit}空格不计；“字数”自动计算${maxChars === null ? '' : '，超过时变红，退回修改'}。`,
          '有困难的，在“存在问题和困难”中写明，并在“下一步措施”中写怎么解决、何时解决；没有的不填。',
          '“自评状态”从下拉列表中选择；“报送日期”不填的，以收到日期为准。',
        ]),
    ...(leads && helps ? ['牵头任务每项都要填；配合任务填本单位承担的部分，没有的可以不填。'] : []),
    ...(!leads && helps ? ['配合任务填本单位承担的部分，没有的可以不填。'] : []),
    ...(figures.length === 0
      ? []
      : [
          '“累计完成值”填年初以来的累计数（增速、比率等填最新数），按“计量单位”折算，只填数字；暂无数据的不填。',
        ]),
    ...(hasLamps
      ? [
          `灯供核对：比时序进度落后不到${String(yellowFrom)}个百分点的为绿，落后${String(yellowFrom)}至${String(redAbove)}个百分点的为黄，超过${String(redAbove)}个百分点的为红；数值可能填错单位的为待核。`,
        ]
      : []),
    ...(plans.length === 0
      ? []
      : [
          `“推进方案表”由牵头单位填写${kind === 'plan' ? '' : '，方案没有变化的不用改'}：四个季度写到季末累计完成的数量或节点，四季度应达到全年目标。`,
        ]),
    '可以筛选、调整行高列宽、插入行；请不要删除行和列。任务有出入的，不要改表，请直接联系发放单位。',
    '用 Excel、WPS 或 LibreOffice 填写，不需要安装加载项。填好后存为 xlsx 发回，文件名可以改；不要转成图片、PDF 或粘贴到其他表中。',
  ];
}
