import { NO_ENTRIES } from '#workbook/codec/entries';
import ExcelJS from 'exceljs';
import { elementAt } from '#document/read/element-at';
import { checkEntries } from '#core/check/check';
import { targetStatuses } from '#core/check/status/target-status';
import type { Entry, EntryFigure } from '#core/record/entered/entry';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { SheetModel } from '#workbook/model/sheet-model';
import { writeWorkbookFile } from '#workbook/file/write';
import { FIGURES } from '#workbook/sheets/figures/columns';
import { buildSheets } from '#workbook/build-sheets';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../support/records.ts';
import { entryKeys } from '#workbook/codec/entry-key';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../support/documents/libreoffice.ts';
import { uncached } from '../support/workbook/uncached.ts';
import { randomFrom, type Random } from '../support/workbook/random.ts';
import { shown, sheetOf } from '../support/workbook/exceljs.ts';

// The lamps in the sheet are formulas, those of the checks are code. Both are applied to the
// same random reports and compared; LibreOffice calculates the formulas.

const PERIODS = [
  '2030-01',
  '2030-03',
  '2030-06',
  '2030-Q1',
  '2030-Q3',
  '2030-H1',
  '2030-H2',
  '2030-12',
  '2030',
  '待定',
];
const SHAPES: readonly Partial<Target>[] = [
  { kind: 'count', comparator: '=', value: 40, unit: '个' },
  { kind: 'count', comparator: '>=', value: 6000, unit: '人', metric: '新增高技能人才' },
  { kind: 'amount', comparator: '>', value: 600, unit: '亿元', metric: '完成投资' },
  { kind: 'amount', comparator: '<=', value: 12, unit: '万元', metric: '会议费支出' },
  { kind: 'amount', comparator: '<', value: 3, unit: '起', metric: '事故' },
  { kind: 'amount', comparator: '~', value: 250, unit: '公里', metric: '新建管网' },
  { kind: 'range', comparator: 'between', value: 20, value2: 30, unit: '家', metric: '培育企业' },
  { kind: 'growth', comparator: '=', value: 6.5, unit: '%', metric: '地区生产总值' },
  { kind: 'growth', comparator: '>', value: 5, unit: '%', metric: '工业增加值' },
  { kind: 'growth', comparator: '=', value: 2.5, unit: '%', direction: 'down', metric: '单位能耗' },
  { kind: 'ratio', comparator: '>=', value: 95, unit: '%', metric: '办结率' },
  { kind: 'ratio', comparator: '<=', value: 3.5, unit: '%', metric: '登记失业率' },
  { kind: 'rank', value: 3, unit: '位' },
  { kind: 'milestone', value: null, unit: '', deadline: '2030-06-30' },
  { kind: 'count', value: 9, stretch: true },
  { kind: 'count', value: 12, deadline: '2030-06-30' },
  { kind: 'count', value: 12, deadline: '2030' },
  { kind: 'count', value: 12, deadline: '2032' },
  { kind: 'ratio', value: 60, unit: '%', deadline: '2031-06-30' },
  { kind: 'count', value: 0, unit: '起', comparator: '=' },
];
const PARTS = [0, 0.02, 0.2, 0.4, 0.4999, 0.5, 0.62, 0.9, 0.95, 1, 1.2, 40];

/** Quarterly targets of some of the tasks, by their place: of each quarter, since January, above the target, too little. */
const PLANS: readonly (readonly [place: number, q1: string, q2: string, q3: string, q4: string])[] = [
  [0, '5个', '3个', '17个', '15个'],
  [1, '600人', '累计3000人', '累计5000人', '累计6000人'],
  [2, '100亿元', '250亿元', '450亿元', '650亿元'],
  [5, '50公里', '50公里', '50公里', '50公里'],
  [15, '2个', '10个', '', ''],
  [16, '12个', '', '', ''],
];

const plansOf = ({ tasks }: Registry): readonly PlanEntry[] =>
  PLANS.map(([place, q1, q2, q3, q4]) => ({
    task: elementAt(tasks, place).id,
    ...{ yearPlan: '', q1, q2, q3, q4, contact: '', approver: '', remark: '' },
  }));

/** Random reports of a year: nothing of 2030 is due when the formulas are calculated, everything of 2020 is. */
function randomCase(seed: number, year: '2030' | '2020'): { registry: Registry; entries: readonly Entry[] } {
  const random = randomFrom(seed);
  const tasks = SHAPES.map((_, index) =>
    aTask(String(index + 1), { leadUnits: ['市住建局'], units: ['市住建局', '市水利局', '东湾区政府'] }),
  );
  const targets = tasks.map((task, index) =>
    aTarget(task, { span: { start: 0, end: 0, text: '' }, ...SHAPES[index] }),
  );
  const allocations = [
    anAllocation({
      task: tasks[0]?.id ?? null,
      total: { value: 40, unit: '个', comparator: '=' },
      cells: { 东湾区: '15', 西岭县: '25' },
    }),
  ];
  const reporting = { planDue: null, progressDay: 25, progressMaxChars: null, firstUnitLeads: false };
  const registry = aRegistry({ notices: [aNotice({ year: 2030, reporting })], tasks, targets, allocations });
  const anything = targets.flatMap((target) =>
    PERIODS.flatMap((period) => (random.chance(70) ? [anEntry(random, target, period)] : [])),
  );
  const bare = [...anything, ...onTheEdge(targets)];
  const keys = entryKeys(bare);
  const testCase = { registry, entries: bare.map((entry, at) => ({ ...entry, key: elementAt(keys, at) })) };
  return JSON.parse(JSON.stringify(testCase).replaceAll('2030', year)) as typeof testCase;
}

function anEntry(random: Random, { id, task, value, unit }: Target, period: string): Entry {
  const typed = [
    Math.round((value ?? 3) * random.pick(PARTS) * 100) / 100,
    random.pick([`${String(value ?? 3)}个`, '1,200', '约120', '0.45', '-2']),
  ];
  const plain: EntryFigure = {
    target: id,
    value: random.chance(80) ? (typed[0] ?? null) : (typed[1] ?? null),
    cell: null,
  };
  // Typed as 8.5%.
  const figure =
    unit === '%' && typeof plain.value === 'number' && random.chance(40)
      ? { ...plain, value: plain.value / 100, isPercent: true }
      : plain;
  const text = random.chance(50) ? '正在实施。' : '';
  return {
    key: '',
    task,
    unit: random.pick(['市住建局', '市住建局', '市水利局', '东湾区政府', null]),
    period,
    paragraphs: text === '' ? [] : [{ mark: null, text, span: { start: 0, end: text.length } }],
    problem: '',
    nextStep: '',
    rating: null,
    figures: random.chance(85) ? [figure] : [],
    reportedOn: null,
    cell: null,
  };
}

/** Reports at the limits of the yellow and the red lamp, and just below them: 40 % and 20 % of 40 at half the year. */
const onTheEdge = (targets: readonly Target[]): readonly Entry[] =>
  [16, 15.99, 8, 7.99].flatMap((value) =>
    targets.slice(0, 1).map((target) => ({
      ...anEntry(randomFrom(1), target, '2030-H1'),
      unit: `市住建局（${String(value)}）`,
      figures: [{ target: target.id, value, cell: null }],
    })),
  );

const COMPARED = ['rate', 'pace', 'gap', 'lamp', 'year', 'month', 'usable'] as const;

const CASES = (
  [
    [1, '2030'],
    [2, '2030'],
    [3, '2020'],
    [4, '2020'],
  ] as const
).map(([seed, year]) => ({ seed, year, ...randomCase(seed, year) }));

/** The sheet models with the results of the checks for every report. */
function checkedSheets({ registry, entries }: (typeof CASES)[number]): readonly SheetModel[] {
  const plans = plansOf(registry);
  const progress = { ...NO_ENTRIES, progress: entries, plans };
  const statuses = targetStatuses(checkEntries(registry, entries, { asOf: '2026-01-01', plans }));
  return buildSheets(registry, { entries: progress, statuses });
}

describeWithLibreOffice('Calc', 'lamps as formulas and as code', () => {
  let calculated: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const files = await Promise.all(
      CASES.map((testCase) => writeWorkbookFile(checkedSheets(testCase).map(uncached))),
    );
    calculated = await convertedByLibreOffice(files, 'xlsx', 'xlsx');
  }, LIBREOFFICE_TIMEOUT);

  test.each(CASES.map((testCase, at) => [testCase.seed, testCase.year, testCase, at] as const))(
    'are the same (seed %i, year %s)',
    async (_seed, _year, testCase, place) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(calculated[place] as unknown as ArrayBuffer);
      const table = checkedSheets(testCase).find(({ name }) => name === FIGURES.sheet)?.values ?? [];
      const lamps = new Set<unknown>();
      let rows = 0;
      for (const [at, row] of table.entries()) {
        if (at === 0) continue;
        rows += 1;
        for (const key of COMPARED) {
          const column = FIGURES.columns.findIndex((one) => one.key === key);
          const cached = row[column] ?? '';
          const result = shown(sheetOf(workbook, FIGURES.sheet).getCell(at + 1, column + 1)) ?? '';
          if (key === 'lamp') lamps.add(cached);
          const about = row.slice(0, 8);
          expect([key, about, typeof result === 'number' ? Number(result.toPrecision(12)) : result]).toEqual([
            key,
            about,
            typeof cached === 'number' ? Number(cached.toPrecision(12)) : cached,
          ]);
        }
      }
      expect(rows).toBe(testCase.entries.length);
      expect([...lamps].sort()).toEqual(['—', '待核', '红', '绿', '黄'].sort());
    },
    120_000,
  );
});
