import { type ReadingTemplate, TEMPLATE_FORMAT } from '#core/record/reading-template';
import type { z } from 'zod';
import type { Amendment } from '#core/record/entered/amendment';
import type { Confirmation } from '#core/record/entered/confirmation';
import type { Handling } from '#core/record/entered/handling';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import type { Problem } from '#core/record/entered/problem';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Reminder } from '#core/record/entered/reminder';
import type { SettingEntry } from '#core/record/entered/setting-entry';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import type { UserEntries } from '#core/record/entered/user-entries';
import { parseShape } from '#core/record/schema/parse';
import { planEntry } from '#core/record/schema/parts';
import {
  amendmentSchema,
  confirmationSchema,
  entrySchema,
  entryVersionSchema,
  handlingSchema,
  periodRecordSchema,
  problemSchema,
  putAsideSchema,
  reminderSchema,
  settingEntrySchema,
  unitEntrySchema,
  userEntriesSchema,
} from '#core/record/schema/user-entries';
import { anEntry } from '../../support/entries.ts';
import { aTask } from '../../support/records.ts';
import { randomEntries } from '../../support/workbook/random-entries.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';

const confirmation: Confirmation = { target: '通知#1/t1', state: 'corrected', note: '应为12处' };
const handling: Handling = { finding: 'form.late|通知#1', state: 'dismissed', note: '' };
const plan: PlanEntry = {
  task: '通知#1',
  yearPlan: '全年完成12处',
  q1: '3处',
  q2: '6处',
  q3: '',
  q4: '',
  contact: '',
  approver: '',
  remark: '',
};
const unit: UnitEntry = {
  name: '各县（区）政府',
  canonical: null,
  answer: 'open',
  members: ['东湾区政府', '西岭县政府'],
  contact: '',
  phone: '',
};
const putAside: PutAside = {
  text: '全年完成12处',
  sheet: '推进方案表',
  column: '年度工作推进方案',
  cell: 'F7',
  task: '改造公园12处。',
  target: '',
  unit: null,
  period: null,
  reason: 'task-removed',
};
const setting: SettingEntry = { key: 'yellowFrom', value: null };
const entry: Entry = anEntry(aTask('1'), '已完成3处。', {
  rating: 'on-track',
  figures: [
    { target: '通知#1/t1', value: '约3', cell: null },
    { target: '通知#1/t2', value: 0.085, isPercent: true, cell: null },
  ],
  reportedOn: '2030-06-25',
});
const period: PeriodRecord = {
  period: '2030-06',
  state: 'closed',
  due: '2030-06-25',
  openedOn: '2030-05-28',
  closedOn: null,
};
const version: EntryVersion = { entry, version: 2, by: '李某', on: '2030-07-02', why: '漏报1处' };
const amendment: Amendment = {
  key: '1',
  date: '2030-06-03',
  kind: 'adjust-target',
  taskNo: '1',
  list: '',
  task: '通知#1',
  target: '通知#1/t1',
  before: '12处',
  after: '10处',
  reason: '选址调整',
  basis: '〔2030〕8号',
  approver: '张某',
  effectiveFrom: '2030-07',
  scoring: 'adjusted',
  state: 'done',
  problem: null,
};
const reminder: Reminder = {
  key: '1',
  unit: '市住建局',
  period: '2030-06',
  on: '2030-06-26',
  tone: 'overdue',
  tasks: ['通知#1'],
  text: '请今日内报送。',
  note: '',
};
const problem: Problem = {
  key: '1',
  task: '通知#1',
  unit: '市住建局',
  period: '2030-06',
  text: '选址未定',
  nextStep: '',
  due: null,
  verifier: '',
  evidence: '',
  closedOn: null,
};

interface Kind {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly valid: object;
  /** What is changed in the valid record, and the place that is then reported. */
  readonly invalid: readonly (readonly [change: object, place: string])[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'confirmation',
    schema: confirmationSchema,
    valid: confirmation,
    invalid: [
      [{ state: 'done' }, 'state'],
      [{ target: '' }, 'target'],
      [{ note: null }, 'note'],
    ],
  },
  {
    name: 'handling',
    schema: handlingSchema,
    valid: handling,
    invalid: [
      [{ state: 'right' }, 'state'],
      [{ finding: undefined }, 'finding'],
    ],
  },
  {
    name: 'plan entry',
    schema: planEntry,
    valid: plan,
    invalid: [
      [{ q3: undefined }, 'q3'],
      [{ yearPlan: 12 }, 'yearPlan'],
      [{ task: '' }, 'task'],
    ],
  },
  {
    name: 'unit entry',
    schema: unitEntrySchema,
    valid: unit,
    invalid: [
      [{ answer: true }, 'answer'],
      [{ members: ['东湾区政府', 7] }, 'members[1]'],
      [{ canonical: undefined }, 'canonical'],
    ],
  },
  {
    name: 'setting entry',
    schema: settingEntrySchema,
    valid: setting,
    invalid: [
      [{ value: '10' }, 'value'],
      [{ value: Number.NaN }, 'value'],
      [{ key: '' }, 'key'],
    ],
  },
  {
    name: 'period',
    schema: periodRecordSchema,
    valid: period,
    invalid: [
      [{ state: 'done' }, 'state'],
      [{ due: '25' }, 'due'],
    ],
  },
  {
    name: 'version of an entry',
    schema: entryVersionSchema,
    valid: version,
    invalid: [
      [{ version: 0 }, 'version'],
      [{ entry: { ...entry, key: '' } }, 'entry.key'],
    ],
  },
  {
    name: 'amendment',
    schema: amendmentSchema,
    valid: amendment,
    invalid: [
      [{ kind: '调整目标' }, 'kind'],
      [{ state: 'open' }, 'state'],
      [{ approver: null }, 'approver'],
    ],
  },
  {
    name: 'reminder',
    schema: reminderSchema,
    valid: reminder,
    invalid: [
      [{ tone: 'kind' }, 'tone'],
      [{ tasks: '1' }, 'tasks'],
    ],
  },
  {
    name: 'problem',
    schema: problemSchema,
    valid: problem,
    invalid: [[{ closedOn: '2030' }, 'closedOn']],
  },
  {
    name: 'text put aside',
    schema: putAsideSchema,
    valid: putAside,
    invalid: [
      [{ reason: 'unknown' }, 'reason'],
      [{ text: 8 }, 'text'],
      [{ cell: undefined }, 'cell'],
    ],
  },
  {
    name: 'entry',
    schema: entrySchema,
    valid: entry,
    invalid: [
      [{ key: '' }, 'key'],
      [{ rating: '已完成' }, 'rating'],
      [{ reportedOn: '2030-6-25' }, 'reportedOn'],
      [{ figures: [{ target: 't', value: true }] }, 'figures[0].value'],
      [{ paragraphs: [{ mark: null }] }, 'paragraphs[0].text'],
      [{ cell: { sheet: '进展填报', row: 0, column: null } }, 'cell.row'],
    ],
  },
];

describe.each(KINDS)('$name', ({ schema, valid, invalid }) => {
  test('is the same after it was written as JSON and read', () => {
    expect(parseShape(schema, JSON.parse(JSON.stringify(valid)))).toEqual({ value: valid });
  });

  test.each(invalid)('is refused with %j', (change, place) => {
    expect(parseShape(schema, { ...valid, ...change })).toMatchObject({ problem: { place } });
  });

  test('loses the fields that are unknown', () => {
    expect(parseShape(schema, { ...valid, later: 1 })).toEqual({ value: valid });
  });
});

const template: ReadingTemplate = {
  format: TEMPLATE_FORMAT,
  name: '区台账',
  rules: [
    { kind: 'start', shape: { before: 'line', head: 'mark §', isAfterGap: false } },
    { kind: 'mark', role: 'lead', field: { kind: 'field', separator: '◎', index: 1, count: 4 } },
  ],
};

describe('the entries of a registry', () => {
  const entries: UserEntries = {
    confirmations: [confirmation],
    handlings: [handling],
    plans: [plan],
    units: [unit],
    settings: [setting],
    progress: [entry],
    periods: [period],
    history: [version],
    amendments: [amendment],
    reminders: [reminder],
    problems: [problem],
    templates: [template],
    putAside: [putAside],
  };

  test('are the same after they were written as JSON and read', () => {
    expect(parseShape(userEntriesSchema, JSON.parse(JSON.stringify(entries)))).toEqual({ value: entries });
  });

  test('are refused with the place of the record that is not valid', () => {
    const other = { ...entries, plans: [plan, { ...plan, q1: 1 }] };
    expect(parseShape(userEntriesSchema, other)).toEqual({
      problem: { place: 'plans[1].q1', expected: 'string' },
    });
    expect(parseShape(userEntriesSchema, { ...entries, units: undefined })).toMatchObject({
      problem: { place: 'units', expected: 'array' },
    });
  });

  test.each([1, 2, 3, 4, 5])('are read whatever was entered (seed %i)', (seed) => {
    const progress = randomEntries(seed, randomRegistry(seed, { notices: 1, tasks: 6, hostile: true }));
    const random = { ...entries, progress };
    expect(parseShape(userEntriesSchema, JSON.parse(JSON.stringify(random)))).toEqual({ value: random });
  });
});

test('a blank entry is valid as soon as it has a key', () => {
  const blank = blankEntry('通知#1', '市住建局', '2030-06');
  expect(parseShape(entrySchema, blank)).toMatchObject({ problem: { place: 'key' } });
  expect(parseShape(entrySchema, { ...blank, key: 'a' })).toEqual({ value: { ...blank, key: 'a' } });
});
