import { diffRegistries } from '#core/diff/diff';
import { diffSentence } from '#core/diff/words';
import { readRegistry } from '#core/read';
import { textDocument } from '../../support/documents/text-document.ts';

const notice = (year: number, items: readonly string[]) =>
  readRegistry([
    {
      name: 'notice.txt',
      document: textDocument(
        [
          `栖云市人民政府办公室关于下达${String(year)}年重点任务的通知`,
          `栖政办发〔${String(year)}〕7号`,
          ...items.map((item, place) => `${String(place + 1)}．${item}`),
          `${String(year)}年1月10日`,
        ].join('\n'),
      ),
    },
  ]);

const HOMES = '改造老旧住宅400幢以上，新增停车位900个。（牵头单位：市住建局）';
const PORT = '港口货物吞吐量增长6%以上。（牵头单位：市港航局）';
const PARK = '6月底前建成滨河公园。（牵头单位：市园林局）';
const JOBS = '城镇调查失业率控制在5.5%以内。（牵头单位：市人社局）';
const CITY = '加快推进智慧城市建设，完善城市大脑。（牵头单位：市大数据局）';
const BEFORE = [HOMES, PORT, PARK, JOBS, CITY];

const diff = (after: readonly string[], year = 2030): readonly string[] =>
  diffRegistries(notice(2030, BEFORE), notice(year, after)).map(
    (item) =>
      `${item.kind}${item.isUncertain ? '?' : ''} ${item.a?.no ?? '—'}→${item.b?.no ?? '—'} ${diffSentence(item)}`,
  );

const kinds = (after: readonly string[], year?: number): readonly string[] =>
  diff(after, year).map((line) => line.split(' ')[0] ?? '');

test('a new number alone is no change', () => {
  expect(diff([PORT, HOMES, PARK, CITY, JOBS])).toEqual([
    'kept 2→1 港口货物吞吐量增长6%以上。；序号 2 → 1',
    'kept 1→2 改造老旧住宅400幢以上，新增停车位900个。；序号 1 → 2',
    'kept 3→3 6月底前建成滨河公园。',
    'kept 5→4 加快推进智慧城市建设，完善城市大脑。；序号 5 → 4',
    'kept 4→5 城镇调查失业率控制在5.5%以内。；序号 4 → 5',
  ]);
});

test('raised and lowered say the figures; reworded and raised is raised', () => {
  const homes = HOMES.replace('400幢', '450幢').replace('改造', '全面完成改造');
  const port = PORT.replace('6%', '5.5%');
  const [first, second] = diff([homes, port, PARK, JOBS, CITY]);
  expect(first).toMatch(/^raised 1→1 .*老旧住宅 400幢 → 450幢/);
  expect(second).toBe('lowered 2→2 港口货物吞吐量 6% → 5.5%');
});

test('a stricter limit is raised, a wider one lowered; the same amount in other units is kept', () => {
  expect(diff([HOMES, PORT, PARK, JOBS.replace('5.5%', '5%'), CITY])[3]).toBe(
    'raised 4→4 城镇调查失业率 5.5% → 5%',
  );
  expect(kinds([HOMES, PORT, PARK, JOBS.replace('5.5%', '6%'), CITY])[3]).toBe('lowered');
});

test('a changed deadline is moved; the same day of another year is kept', () => {
  expect(diff([HOMES, PORT, PARK.replace('6月', '9月'), JOBS, CITY])[2]).toBe(
    'moved 3→3 建成滨河公园 2030-06-30 → 2030-09-30',
  );
  expect(kinds(BEFORE, 2031)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
  expect(kinds([HOMES, PORT, PARK.replace('6月', '9月'), JOBS, CITY], 2031)[2]).toBe('moved');
});

test('other words are reworded; what is new or gone is added or dropped', () => {
  const after = [
    HOMES,
    PORT,
    PARK,
    CITY.replace('加快推进', '统筹推进数字政府和').replace('城市大脑', '城市大脑和数据底座'),
    '举办市民运动会。（牵头单位：市体育局）',
  ];
  expect(kinds(after)).toEqual(['kept', 'kept', 'kept', 'reworded', 'added', 'dropped']);
  expect(diff(after)[3]).toContain('“加快推进');
});

test('two states of one workbook are compared by id', () => {
  const [before, after] = [notice(2030, BEFORE), notice(2030, BEFORE)];
  const changed = {
    ...after,
    tasks: after.tasks.map((task) => (task.no === '5' ? { ...task, content: '举办市民运动会。' } : task)),
  };
  const kindOf = (keepIds: boolean): readonly string[] =>
    diffRegistries(before, changed, keepIds).map(({ kind }) => kind);
  expect(kindOf(true)).toEqual(['kept', 'kept', 'kept', 'kept', 'reworded']);
  expect(kindOf(false)).toEqual(['kept', 'kept', 'kept', 'kept', 'added', 'dropped']);
});
