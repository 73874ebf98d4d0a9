import ExcelJS from 'exceljs';
import { packUnits } from '#actions/pack/pack-units';
import { checkRegistry } from '#actions/check/check';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { entryKeys } from '#workbook/codec/entry-key';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { LAMP_WORDS } from '#workbook/codec/wording';
import { writePack } from '#workbook/pack/write-pack';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';
import { cellUnder, sheetOf, shown } from '../../support/workbook/exceljs.ts';
import { withoutResults } from '../../support/workbook/without-results.ts';

// A unit sees the lamps of a pack before the office does: its formulas, calculated by LibreOffice, must not
// say otherwise than the checks.

const SHAPES: readonly Partial<Target>[] = [
  { kind: 'count', comparator: '=', value: 40, unit: '个', metric: '新建停车场' },
  { kind: 'count', comparator: '>=', value: 6000, unit: '人', metric: '新增高技能人才' },
  { kind: 'amount', comparator: '>', value: 600, unit: '亿元', metric: '完成投资' },
  { kind: 'amount', comparator: '<=', value: 12, unit: '万元', metric: '会议费支出' },
  { kind: 'amount', comparator: '<', value: 3, unit: '起', metric: '事故' },
  { kind: 'amount', comparator: '~', value: 250, unit: '公里', metric: '新建管网' },
  { kind: 'range', comparator: 'between', value: 20, value2: 30, unit: '家', metric: '培育企业' },
  { kind: 'growth', comparator: '=', value: 6.5, unit: '%', metric: '地区生产总值' },
  { kind: 'growth', comparator: '=', value: 2.5, unit: '%', direction: 'down', metric: '单位能耗' },
  { kind: 'ratio', comparator: '>=', value: 95, unit: '%', metric: '办结率' },
  { kind: 'ratio', comparator: '<=', value: 3.5, unit: '%', metric: '登记失业率' },
  { kind: 'rank', value: 3, unit: '位', metric: '综合排名' },
  { kind: 'milestone', value: null, unit: '', deadline: '2030-06-30', metric: '通车' },
  { kind: 'count', value: 9, stretch: true, metric: '力争培育企业' },
  { kind: 'count', value: 12, deadline: '2030-06-30' },
  { kind: 'count', value: 12, deadline: '2032' },
  { kind: 'ratio', value: 60, unit: '%', deadline: '2030-06-30', metric: '覆盖率' },
  { kind: 'count', value: 0, unit: '起', comparator: '=', metric: '重大事故' },
];
const PARTS = [0, 0.0001, 0.02, 0.19, 0.2, 0.4, 0.4999, 0.5, 0.62, 0.9, 0.95, 1, 1.2, 2.9, 40];
const TYPED = ['1,200', '约120', '若干', '7个', '3'];

/** A task for each shape and value, with the value reported for half the year. */
function testCase(): {
  readonly registry: ReturnType<typeof aRegistry>;
  readonly progress: readonly Entry[];
} {
  const values = SHAPES.flatMap((shape) => [
    ...PARTS.map((part) => ({ shape, value: Math.round((shape.value ?? 3) * part * 10000) / 10000 })),
    ...TYPED.map((value) => ({ shape, value })),
  ]);
  const tasks = values.map((_, at) => aTask(String(at + 1)));
  const targets = values.map(({ shape }, at) =>
    aTarget(tasks[at] ?? aTask('?'), { span: { start: 0, end: 0, text: '' }, ...shape }),
  );
  const bare = values.map(({ value, shape }, at) => {
    const isPercent = shape.unit === '%' && typeof value === 'number' && at % 2 === 0;
    const figure = { target: targets[at]?.id ?? '', cell: null };
    return anEntry(tasks[at] ?? aTask('?'), '正在实施。', {
      figures: [isPercent ? { ...figure, value: value / 100, isPercent } : { ...figure, value }],
    });
  });
  const keys = entryKeys(bare);
  return {
    registry: aRegistry({ notices: [aNotice()], tasks, targets }),
    progress: bare.map((entry, at) => ({ ...entry, key: keys[at] ?? '' })),
  };
}

describeWithLibreOffice('Calc', 'the formulas of a pack', () => {
  const { registry, progress } = testCase();
  const entries = { ...NO_ENTRIES, progress };
  let calculated: ExcelJS.Worksheet;
  let written: ExcelJS.Worksheet;

  beforeAll(async () => {
    const { packs } = packUnits(
      { registry, entries, overrides: [] },
      { kind: 'period', period: '2030-06', units: [], on: '2030-06-10' },
    );
    const content = packs[0]?.content;
    if (content === undefined) throw new RangeError('no pack');
    const bytes = await writePack(content);
    const [converted] = await convertedByLibreOffice([withoutResults(bytes)], 'xlsx', 'xlsx');
    const opened = async (file: Uint8Array | undefined): Promise<ExcelJS.Worksheet> => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(file as unknown as ArrayBuffer);
      return sheetOf(workbook, '指标进度');
    };
    written = await opened(bytes);
    calculated = await opened(converted);
  }, LIBREOFFICE_TIMEOUT);

  test('say the lamps of the checks', () => {
    const { statuses } = checkRegistry({ registry, entries }, { asOf: '2030-06-10' });
    const said = new Map(statuses.map(({ target, lamp }) => [target, LAMP_WORDS[lamp]]));
    const different = registry.targets.flatMap(({ id, value: goal, unit, kind }, at) => {
      const lamp = shown(cellUnder(calculated, '灯', at + 1));
      const value = progress[at]?.figures[0]?.value ?? null;
      // A figure in another unit than that of its row is left to the checks; a small share, which may be a fraction, is asked about.
      const isShare = unit === '%' && typeof value === 'number' && value <= 1;
      const isLeft =
        typeof value === 'string'
          ? lamp === LAMP_WORDS.none
          : isShare && lamp === LAMP_WORDS.doubt && progress[at]?.figures[0]?.isPercent !== true;
      return isLeft || lamp === said.get(id)
        ? []
        : [{ value, goal, unit, kind, lamp, checked: said.get(id) }];
    });
    expect(different).toEqual([]);
    const lamps = new Set(registry.targets.map((_, at) => shown(cellUnder(calculated, '灯', at + 1))));
    expect([...lamps].sort()).toEqual(Object.values(LAMP_WORDS).sort());
  });

  test('show what was written with them until a program calculates', () => {
    const headers = ['完成率', '时序进度', '偏差（百分点）', '灯', '计算用值'];
    const cell = (sheet: ExcelJS.Worksheet, header: string, at: number): unknown => {
      const value = shown(cellUnder(sheet, header, at + 1)) ?? '';
      return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
    };
    let compared = 0;
    progress.forEach(({ figures }, at) => {
      if (typeof figures[0]?.value !== 'number') return;
      compared += 1;
      const rowOf = (sheet: ExcelJS.Worksheet) =>
        headers.map((header) => [at, header, cell(sheet, header, at)]);
      expect(rowOf(written)).toEqual(rowOf(calculated));
    });
    expect(compared).toBe(SHAPES.length * PARTS.length);
  });
});
