import { readRegistry } from '#core/read';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import { textDocument } from '../../../support/documents/text-document.ts';
import { tableDocument } from './table-document.ts';

const TITLE = '2031年青禾县重点工作推进方案表';
const EMPTY: Omit<PlanEntry, 'task'> = {
  yearPlan: '',
  q1: '',
  q2: '',
  q3: '',
  q4: '',
  contact: '',
  approver: '',
  remark: '',
};

/** What is planned and the content of each task of a table with tabs. */
function read(...lines: readonly string[]) {
  const { tasks, plans = [] } = readRegistry([
    { name: 'a.txt', document: textDocument([TITLE, ...lines].join('\n')) },
  ]);
  return tasks.map(({ id, content }) => {
    const own = plans.find(({ task }) => task === id);
    const { yearPlan, q1, q2, q3, q4, contact, approver, remark } = own ?? EMPTY;
    const plan = { yearPlan, q1, q2, q3, q4, contact, approver, remark };
    return { content, plan };
  });
}

test('columns of quarters are the plan of a task and no content', () => {
  expect(
    read(
      '序号\t工作任务\t牵头单位\t年度工作推进方案\t一季度目标\t二季度目标\t三季度目标\t四季度目标\t责任人及联系方式\t审定人\t备注',
      '1\t新建公厕6座\t县城管局\t分两批建设\t选址\t开工\t建成3座\t建成6座\t岳川 13700001112\t甘露\t省级资金',
      '2\t修复山塘8口\t县水利局\t\t设计\t\t\t完工\t\t\t',
    ),
  ).toEqual([
    {
      content: '新建公厕6座',
      plan: {
        yearPlan: '分两批建设',
        q1: '选址',
        q2: '开工',
        q3: '建成3座',
        q4: '建成6座',
        contact: '岳川 13700001112',
        approver: '甘露',
        remark: '省级资金',
      },
    },
    { content: '修复山塘8口', plan: { ...EMPTY, q1: '设计', q4: '完工' } },
  ]);
});

test.each([
  ['第一季度\t第二季度\t第三季度\t第四季度'],
  ['一季度末\t二季度末\t三季度末\t四季度末'],
  ['3月底\t6月底\t9月底\t12月底'],
  ['1—3月\t1—6月\t1—9月\t1—12月'],
  ['1-3月工作目标\t4-6月工作目标\t7-9月工作目标\t10-12月工作目标'],
])('%s', (names) => {
  const [task] = read(`序号\t工作任务\t责任单位\t${names}`, '1\t送戏80场\t县文旅局\t10场\t30场\t60场\t80场');
  expect(task).toEqual({
    content: '送戏80场',
    plan: { ...EMPTY, q1: '10场', q2: '30场', q3: '60场', q4: '80场' },
  });
});

test('a month within a quarter stands before what is planned for it', () => {
  const [task] = read(
    '序号\t工作任务\t责任单位\t4月底\t8月底\t12月底',
    '1\t送戏80场\t县文旅局\t20场\t50场\t80场',
  );
  expect(task?.plan).toEqual({ ...EMPTY, q2: '4月底：20场', q3: '8月底：50场', q4: '80场' });
});

test('the last step may be that of the year, beside the goal', () => {
  const [task] = read(
    '任务名称\t年度目标\t上半年\t前三季度\t全年目标\t责任单位',
    '送戏下乡\t送戏80场\t30场\t60场\t80场全部完成\t县文旅局',
  );
  expect(task).toEqual({
    content: '送戏下乡送戏80场',
    plan: { ...EMPTY, q2: '30场', q3: '60场', q4: '80场全部完成' },
  });
});

test('one column of a half year is no plan', () => {
  const [task] = read('序号\t工作任务\t责任单位\t上半年目标', '1\t送戏80场\t县文旅局\t30场');
  expect(task?.plan).toEqual(EMPTY);
});

test('the columns of a document below one name', () => {
  const document = tableDocument(
    [TITLE],
    [
      [
        { text: '序号', rows: 2 },
        { text: '工作任务', rows: 2 },
        { text: '分季度目标', columns: 4 },
        { text: '责任单位', columns: 2 },
      ],
      ['一季度', '二季度', '三季度', '四季度', '牵头', '配合'],
      ['1', '新建公厕6座', '选址', '开工', '建成3座', '建成6座', '县城管局', '各乡镇'],
    ],
    8,
  );
  const { tasks, plans } = readRegistry([{ name: 'a.docx', document }]);
  expect(tasks).toMatchObject([{ content: '新建公厕6座', leadUnits: ['县城管局'], groupUnits: ['各乡镇'] }]);
  expect(plans).toEqual([
    { ...EMPTY, task: tasks[0]?.id, q1: '选址', q2: '开工', q3: '建成3座', q4: '建成6座' },
  ]);
});
