import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbookContent, writeWorkbook } from '#actions/build/build-workbook';
import { type Checked } from '#actions/check/check';
import { readFiles } from '#actions/import/read-files';
import { blankEntry, type Entry, type SelfRating } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { NO_ENTRIES } from '#workbook/codec/entries';

const assets = fileURLToPath(new URL('../../../assets/', import.meta.url));

/** `assets/demo/reports.json`: what the units of a sample notice have reported by a day in the middle of its year. */
interface DemoReports {
  /** Name of the notice among the samples. */
  readonly notice: string;
  /** 演示日期, ISO. */
  readonly day: string;
  /** The period in which every unit has a row, filled in or not. */
  readonly period: string;
  readonly reports: readonly DemoReport[];
  /** Numbers of the tasks whose targets were confirmed. */
  readonly confirmed: readonly string[];
}

interface DemoReport {
  /** Number of the task as at the end of its id, such as 2.4. */
  readonly task: string;
  readonly period: string;
  readonly reportedOn: string;
  readonly rating: SelfRating;
  readonly text: string;
  readonly problem: string;
  readonly nextStep: string;
  /** 累计完成值 by the number of the target, such as t1, in the unit of the target. */
  readonly figures: Readonly<Record<string, number>>;
}

/** The workbook the preview opens with: a sample notice whose units have reported, as of 演示日期. */
export interface Demo {
  readonly bytes: Uint8Array;
  readonly day: string;
  readonly checked: Checked;
}

/**
 * Builds it with the actions of the product, as of the day in `reports.json` or another one.
 *
 * @throws {RangeError} where a report names a task or target that the notice does not have
 */
export async function buildDemo({ day }: { readonly day?: string } = {}): Promise<Demo> {
  const reports = await readFile(join(assets, 'demo/reports.json'), 'utf8');
  const demo = { ...(JSON.parse(reports) as DemoReports), ...(day === undefined ? {} : { day }) };
  const notice = join(assets, 'samples', demo.notice);
  const { registry } = await readFiles([{ name: demo.notice, bytes: await readFile(notice) }]);
  const tasks = new Map(registry.tasks.map((task) => [numberOf(task), task]));
  const taskOf = (no: string): Task => {
    const task = tasks.get(no);
    if (task === undefined) throw new RangeError(`${demo.notice} has no task ${no}`);
    return task;
  };
  const confirmed = new Set(demo.confirmed.map((no) => taskOf(no).id));
  const reported = demo.reports.map((report) => entryOf(report, taskOf(report.task), registry));
  const hasReported = new Set(reported.flatMap(({ task, period }) => (period === demo.period ? [task] : [])));
  const missing = registry.tasks.filter(({ id }) => !hasReported.has(id));
  const entries = {
    ...NO_ENTRIES,
    plans: registry.tasks.map(({ id }) => ({ ...PLAN, task: id })),
    progress: [...reported, ...missing.map((task) => blankEntry(task.id, reporterOf(task), demo.period))],
    confirmations: registry.targets
      .filter(({ task }) => confirmed.has(task))
      .map(({ id }) => ({ target: id, state: 'right' as const, note: '' })),
  };
  const content = workbookContent({ registry, entries }, { asOf: demo.day });
  return { bytes: await writeWorkbook(content), day: demo.day, checked: content.checked };
}

/** The plan of every task; they were all due months before 演示日期. */
const PLAN = {
  ...{ yearPlan: '按年度目标分季度推进，逐月报送进展情况。', q1: '', q2: '', q3: '', q4: '' },
  ...{ contact: '', approver: '', remark: '' },
};

const numberOf = ({ id }: Task): string => id.slice(id.lastIndexOf('#') + 1);

const reporterOf = ({ leadUnits, units, groupUnits }: Task): string | null =>
  leadUnits[0] ?? units[0] ?? groupUnits[0] ?? null;

function entryOf(report: DemoReport, task: Task, { targets }: Registry): Entry {
  const { period, reportedOn, rating, problem, nextStep } = report;
  return {
    ...blankEntry(task.id, reporterOf(task), period),
    paragraphs: [{ mark: null, text: report.text, span: { start: 0, end: report.text.length } }],
    problem,
    nextStep,
    rating,
    reportedOn,
    figures: Object.entries(report.figures).map(([no, value]) => {
      const target = `${task.id}/${no}`;
      if (!targets.some(({ id }) => id === target)) throw new RangeError(`there is no target ${target}`);
      return { target, value, cell: null };
    }),
  };
}
