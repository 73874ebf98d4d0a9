import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '#core/record/task';
import { ROOT } from '../../support/source/modules.ts';
import { bare, reading, withReferences } from './reference-readings.ts';

/** A hand-made answer, from `gold/tasks-YEAR.json` next to the reference notices. */
interface Gold {
  readonly no: string;
  readonly section: string;
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  readonly units: readonly string[];
  readonly groupUnits: readonly string[];
  readonly contentHead: string;
  readonly contentTail: string;
  readonly contentLength: number;
}

const withoutStop = (text: string): string => text.replace(/。$/, '');

function goldOf(year: number): readonly Gold[] {
  const path = join(ROOT, '..', 'shared', 'gold', `tasks-${year}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Gold[]) : [];
}

/** A task in the form of the hand-made answers; fields they leave out are not compared. */
const asGold = (task: Task, { contentHead, contentTail }: Gold): Gold => ({
  no: task.no,
  section: task.section.join('/'),
  leaders: task.leaders.map(({ name }) => name),
  leadUnits: task.leadUnits,
  units: task.units,
  groupUnits: task.groupUnits,
  contentHead: bare(task.content).slice(0, contentHead.length),
  contentTail: bare(task.content).slice(-contentTail.length),
  contentLength: bare(task.content).length,
});

const HEADS = [
  [
    2019,
    { docNumber: '舟政办发〔2019〕15号', issuer: '舟山市人民政府办公室', issuedOn: '2019-03-05', year: 2019 },
    { planDue: '2019-03-06', progressDay: 25, progressMaxChars: 500, firstUnitLeads: false },
  ],
  [
    2020,
    { docNumber: '舟政办发〔2020〕4号', issuer: '舟山市人民政府办公室', issuedOn: '2020-02-27', year: 2020 },
    { planDue: null, progressDay: null, progressMaxChars: null, firstUnitLeads: true },
  ],
  [
    2021,
    { docNumber: null, issuer: '市政府办公室', issuedOn: '2021-07-21', year: 2021 },
    { planDue: null, progressDay: null, progressMaxChars: null, firstUnitLeads: false },
  ],
  [
    2023,
    { docNumber: '嵊政办发〔2023〕20号', issuer: '嵊泗县人民政府办公室', issuedOn: '2023-04-14', year: 2023 },
    { planDue: null, progressDay: null, progressMaxChars: null, firstUnitLeads: false },
  ],
  [
    2024,
    { docNumber: '舟政办发〔2024〕13号', issuer: '舟山市人民政府办公室', issuedOn: '2024-03-06', year: 2024 },
    { planDue: null, progressDay: null, progressMaxChars: null, firstUnitLeads: true },
  ],
] as const;

withReferences(() => {
  test.each(HEADS)('head and rules of %d', (year, head, reporting) => {
    const { text, registry } = reading(year);
    const [notice] = registry.notices;
    expect(notice).toMatchObject({ ...head, reporting });
    expect(bare(text)).toContain(notice?.title);
    expect(notice?.title).toMatch(/(?:通知|完成情况)$/);
  });

  test.each(HEADS)('ids and places of %d', (year) => {
    const { text, registry } = reading(year);
    const { tasks, targets, allocations } = registry;
    for (const records of [tasks, targets])
      expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const task of tasks)
      expect(bare(text.slice(task.span.start, task.span.end))).toContain(bare(task.content).slice(0, 12));
    for (const { span } of targets) expect(bare(text.slice(span.start, span.end))).toBe(bare(span.text));
    for (const { item, span } of allocations)
      expect(bare(text.slice(span.start, span.end))).toContain(bare(item).slice(-6));
  });

  describe.each([2019, 2020])('%d as read by hand', (year) => {
    const { tasks } = reading(year).registry;
    const gold = goldOf(year);

    test('number of tasks', () => expect(tasks).toHaveLength(gold.length));

    test.each(gold.map((one) => [one.no, one] as const))('task %s', (_no, one) => {
      const task = tasks[gold.indexOf(one)];
      if (task === undefined) throw new Error(`Task ${one.no} was not read`);
      expect({ ...one, section: withoutStop(one.section) }).toMatchObject(asGold(task, one));
    });
  });
});
