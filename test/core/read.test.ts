import { readRegistry } from '#core/read';
import { registrySchema } from '#core/record/schema/registry';
import { SAMPLES } from '../support/documents/notice-files.ts';
import { textDocument } from '../support/documents/text-document.ts';

const inputOf = (text: string, name = 'notice.txt') => ({ name, document: textDocument(text) });
const read = (text: string) => readRegistry([inputOf(text)]);

const NOTICE = `海州市人民政府办公室关于下达2031年重点任务的通知
海政办发〔2031〕15号
各县（区）人民政府，市政府直属各单位：
现将有关事项通知如下：
一、主要内容
（一）交通出行方面。
1.建设农村公路115公里，完成投资3.5
亿元以上。
牵头领导：王海、李平
牵头单位：市交通局、市财政局
（二）教育方面。
2.新建学校4所，6月底前开工。
牵头领导：李平
牵头单位：市教育局
责任单位：各县（区）政府、市住建局等
二、工作机制
1.每月25日前报送进展，字数控制在500字以内。
2.推进方案于3月20日前报送市政府督查室。
海州市人民政府办公室
2031年3月5日
`;

test('head, tasks and reporting rules of a notice', () => {
  const { format, notices, tasks } = read(NOTICE);
  expect(format).toBe('duban-registry/1');
  expect(notices).toEqual([
    {
      id: '海政办发〔2031〕15号',
      docNumber: '海政办发〔2031〕15号',
      title: '海州市人民政府办公室关于下达2031年重点任务的通知',
      issuer: '海州市人民政府办公室',
      issuedOn: '2031-03-05',
      year: 2031,
      layout: expect.any(String) as string,
      reporting: { planDue: '2031-03-20', progressDay: 25, progressMaxChars: 500, firstUnitLeads: false },
    },
  ]);
  expect(tasks).toMatchObject([
    {
      id: '海政办发〔2031〕15号#1',
      notice: '海政办发〔2031〕15号',
      list: null,
      section: ['交通出行方面'],
      no: '1',
      content: '建设农村公路115公里，完成投资3.5亿元以上。',
      leaders: [
        { name: '王海', title: null },
        { name: '李平', title: null },
      ],
      leadUnits: ['市交通局', '市财政局'],
      units: ['市交通局', '市财政局'],
      groupUnits: [],
      progress: [],
    },
    {
      id: '海政办发〔2031〕15号#2',
      section: ['教育方面'],
      leadUnits: ['市教育局'],
      units: ['市教育局', '市住建局'],
      groupUnits: ['各县（区）政府'],
    },
  ]);
});

test('targets belong to their tasks and point into the source', () => {
  const { targets } = read(NOTICE);
  expect(targets.map(({ id, value, unit }) => [id, value, unit])).toEqual(
    expect.arrayContaining([
      ['海政办发〔2031〕15号#1/t1', 115, '公里'],
      ['海政办发〔2031〕15号#1/t2', 3.5, '亿元'],
    ]),
  );
  for (const { span } of targets)
    expect(NOTICE.slice(span.start, span.end).replace(/\s/g, '')).toBe(span.text);
});

test('several files make one registry, in their order', () => {
  const [one, two] = [NOTICE, NOTICE.replaceAll('〔2031〕15号', '〔2031〕16号')];
  const both = readRegistry([inputOf(one, 'a.txt'), inputOf(two, 'b.txt')]);
  expect(both.notices.map(({ id }) => id)).toEqual(['海政办发〔2031〕15号', '海政办发〔2031〕16号']);
  expect(both.tasks).toEqual([...read(one).tasks, ...read(two).tasks]);
  expect(both.targets).toEqual([...read(one).targets, ...read(two).targets]);
});

test('no files make an empty registry', () => {
  expect(readRegistry([])).toMatchObject({ notices: [], tasks: [], targets: [], allocations: [] });
});

/** Texts without a task, which must give none. */
const NO_TASK: readonly (readonly [name: string, text: string])[] = [
  ['an empty text', ''],
  ['blank lines', '\n \n　\n'],
  ['a letter', '关于召开会议的通知\n各单位：\n定于3月6日召开会议，请准时参加。\n市府办\n2031年3月1日\n'],
  ['a poem', '春眠不觉晓，\n处处闻啼鸟。\n'],
  ['figures', '1 2 3 4 5\n6 7 8 9 10\n'],
  ['English', 'The quick brown fox jumps over the lazy dog.\n1. First\n2. Second\n'],
];

test.each(NO_TASK)('%s contains no task', (_name, text) => {
  const { tasks, targets, allocations } = read(text);
  expect({ tasks, targets, allocations }).toEqual({ tasks: [], targets: [], allocations: [] });
});

describe.each(SAMPLES.map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
  const registry = read(text);

  test('reading twice gives the same registry', () => {
    expect(read(text)).toEqual(registry);
  });

  test('the registry matches its schema', () => {
    expect(registrySchema.safeParse(JSON.parse(JSON.stringify(registry))).success).toBe(true);
    expect(JSON.parse(JSON.stringify(registry))).toEqual(registry);
  });

  test('Windows line ends change only the positions', () => {
    const withoutPlaces = (_key: string, value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'span' in value ? { ...value, span: null } : value;
    const windows = read(text.replace(/\n/g, '\r\n'));
    expect(JSON.stringify(windows, withoutPlaces)).toBe(JSON.stringify(registry, withoutPlaces));
  });
});
