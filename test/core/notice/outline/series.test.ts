import { lintRegistry } from '#core/lint/lint';
import { readRegistry } from '#core/read';
import { textDocument } from '../../../support/documents/text-document.ts';

const read = (lines: readonly string[]) => {
  const registry = readRegistry([
    { name: 'notice.txt', document: textDocument(['2031年重点任务清单', ...lines].join('\n')) },
  ]);
  return {
    tasks: registry.tasks.map(({ no, section, units }) => [...section, no, ...units].join('/')),
    odd: [...registry.findings, ...lintRegistry(registry)].filter(({ code }) =>
      code.startsWith('notice.number'),
    ),
  };
};

const item = (no: string, unit: string): string => `${no}新建设施${no.length}处。（${unit}）`;

test('headings numbered at the rank of their items', () => {
  const { tasks, odd } = read([
    '1、产业发展',
    item('1、', '区工信局'),
    item('2、', '区科技局'),
    '2、城市建设',
    item('3、', '区住建局'),
    item('4、', '区园林局'),
  ]);
  expect(tasks).toEqual([
    '产业发展/1/区工信局',
    '产业发展/2/区科技局',
    '城市建设/3/区住建局',
    '城市建设/4/区园林局',
  ]);
  expect(odd).toEqual([]);
});

test('numbers that start again, and those that run on into a section where they start again', () => {
  const { odd } = read([
    '一、甲类',
    item('1.', '区工信局'),
    item('2.', '区科技局'),
    item('1.', '区住建局'),
    item('2.', '区园林局'),
    '二、乙类',
    item('3.', '区住建局'),
    '三、丙类',
    item('1.', '区教育局'),
    item('2.', '区民政局'),
  ]);
  expect(odd).toEqual([]);
});

test('a number that is printed twice, and one that is missing', () => {
  const { odd } = read([
    item('1.', '区工信局'),
    item('2.', '区科技局'),
    item('2.', '区住建局'),
    item('4.', '区园林局'),
  ]);
  expect(odd.map(({ code }) => code)).toEqual(['notice.number-repeated', 'notice.number-missing']);
});

test('headings that consist of units, and a unit that is the subject beside them', () => {
  expect(
    read([
      '一、洛浦区人民政府组织开展排查，按月调度。',
      '二、区水利局',
      '1.补设警示牌260块。',
      '三、区消防救援大队',
      '1.检查仓库64家。',
      '四、各街道办事处',
      '1.设置投放点140个。',
    ]).tasks,
  ).toEqual([
    '一/洛浦区人民政府',
    '区水利局/1/区水利局',
    '区消防救援大队/1/区消防救援大队',
    '各街道办事处/1',
  ]);
});

test('headings that name places and no units', () => {
  expect(
    read([
      '一、公共图书馆',
      '1.新建分馆2个。（区文旅局）',
      '2.新增藏书3万册。',
      '二、文化馆',
      '1.办展12场。（区文旅局）',
    ]).tasks,
  ).toEqual(['公共图书馆/1/区文旅局', '文化馆/1/区文旅局']);
});
