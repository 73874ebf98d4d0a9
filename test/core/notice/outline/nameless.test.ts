import { readRegistry } from '#core/read';
import { textDocument } from '../../../support/documents/text-document.ts';

const read = (lines: readonly string[]) =>
  readRegistry([{ name: 'notice.txt', document: textDocument(lines.join('\n')) }]);

/** Lists that name nobody, and the items in them that are tasks. */
const LISTS: readonly (readonly [name: string, lines: readonly string[], tasks: readonly string[]])[] = [
  [
    'work points without their aims and without how the work is organised',
    [
      '海州市2031年绿化工作要点',
      '2031年全市绿化工作力争新增绿地40公顷。',
      '一、总体要求',
      '坚持生态优先，森林覆盖率达到38%。',
      '二、扩大绿地',
      '（一）新建公园3座。',
      '（二）建设绿道26公里。',
      '三、加强养护',
      '（一）修剪树木1.2万株。',
      '四、保障措施',
      '（一）加强组织领导，成立工作专班。',
      '（二）落实责任，明确分工。',
      '五、其他事项',
      '（一）每月报送信息3条。',
    ],
    ['新建公园3座。', '建设绿道26公里。', '修剪树木1.2万株。'],
  ],
  [
    'a plan only in its chapters of tasks',
    [
      '海州市2031年河道整治行动方案',
      '一、工作目标',
      '（一）水质达标率90%。',
      '二、主要任务',
      '（一）清淤河道12公里。',
      '（二）拆除违建45处。',
      '（三）新建泵站2座。',
      '三、实施步骤',
      '（一）3月底前完成摸底。',
      '（二）10月底前完成整治。',
    ],
    ['清淤河道12公里。', '拆除违建45处。', '新建泵站2座。'],
  ],
  [
    'of a report only what is planned',
    [
      '海州市商务局2030年工作总结及2031年工作计划',
      '一、2030年主要工作',
      '（一）引进项目36个。',
      '（二）举办活动20场。',
      '二、2031年工作计划',
      '（一）引进项目40个。',
      '（二）举办活动25场。',
      '（三）新增企业12家。',
    ],
    ['引进项目40个。', '举办活动25场。', '新增企业12家。'],
  ],
  [
    'tasks announced in a letter, without its end',
    [
      '海州县水利局关于下达2031年清淤任务的通知',
      '各灌区管理所：',
      '现将2031年清淤任务下达如下，请抓好落实。',
      '1、东灌区清淤支渠27公里；',
      '2、西灌区清淤支渠19公里；',
      '3、南灌区清淤干渠8公里。',
      '各管理所要抓紧备料，4月20日前开工。',
    ],
    ['东灌区清淤支渠27公里；', '西灌区清淤支渠19公里；', '南灌区清淤干渠8公里。'],
  ],
  [
    'paragraphs without numbers belong to the heading above them',
    [
      '海州市文化馆2031年工作要点',
      '（一）丰富活动',
      '送戏下乡120场。',
      '放映电影300场。',
      '（二）保护文物',
      '修缮古建筑5座。',
      '（三）培育人才',
      '举办培训6期。',
    ],
    ['送戏下乡120场。放映电影300场。', '修缮古建筑5座。', '举办培训6期。'],
  ],
];

test.each(LISTS)('%s', (_, lines, tasks) => {
  const registry = read(lines);
  expect(registry.tasks.map(({ content }) => content)).toEqual(tasks);
  expect(registry.tasks.every(({ units, groupUnits }) => units.length + groupUnits.length === 0)).toBe(true);
  const codes = registry.findings.map(({ code }) => code);
  expect(codes.filter((code) => code.endsWith('no-units'))).toEqual(['list.no-units']);
  expect(codes).not.toContain('task.no-unit');
});

/** Letters, minutes and explanations: numbered, and no lists of tasks. */
const PROSE: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    'rules of a letter with dates and hours',
    [
      '海州县人民政府办公室关于做好2031年防汛工作的通知',
      '各乡镇人民政府：',
      '现将有关事项通知如下：',
      '一、提高认识。各乡镇要充分认识防汛工作的重要性。',
      '二、排查隐患。6月10日前完成排查，发现问题立即整改。',
      '三、严格值守。30分钟内电话报告、60分钟内书面报告。',
      '四、强化督查。6月中旬开展督查。',
    ],
  ],
  [
    'rules behind tasks that stand elsewhere, in half width',
    [
      '海州县人民政府关于下达2031年重点工作任务的通知',
      '各乡镇人民政府:',
      '现将2031年重点工作任务下达给你们,有关要求通知如下:',
      '一、明确责任。各单位要明确1名分管领导。',
      '二、按时报送。字数不超过500字。',
      '三、严格考核。纳入年度考核,占10分。',
    ],
  ],
  [
    'how the tasks of a plan are to be handled',
    [
      '海州市人民政府办公室关于印发《2031年任务分工方案》的通知',
      '各区人民政府：',
      '现将《2031年任务分工方案》印发给你们，并就抓好146项工作任务落实通知如下：',
      '1.压实责任。各单位要建立任务清单，方案于2月3日前报送。',
      '2.统筹协调。各单位要加强配合。',
      '3.加强督考。各单位要于每月28日前报送进展。',
    ],
  ],
  [
    'an explanation of a plan',
    [
      '《2031年重点工作任务分工方案》政策解读',
      '一、起草背景',
      '2031年1月召开的会议提出了重点任务。',
      '二、主要内容',
      '五个方面分别是：',
      '1.在“深化开放”方面（分解任务15项）。',
      '2.在“做优环境”方面（分解任务9项）。',
      '3.在“改善民生”方面（分解任务20项）。',
    ],
  ],
  [
    'minutes of a meeting',
    [
      '海州县政府第九次常务会议纪要',
      '2031年3月5日，县长主持召开会议，研究以下事项：',
      '一、听取春耕备耕工作汇报',
      '会议要求，备足化肥1.2万吨，组织培训30场。',
      '二、研究道路建设有关问题',
      '会议议定，年内完工28公里。',
      '三、学习有关文件',
      '会议强调，要认真贯彻落实。',
    ],
  ],
];

test.each(PROSE)('no tasks: %s', (_, lines) => {
  expect(read(lines).tasks).toEqual([]);
});
