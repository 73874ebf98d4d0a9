import { byEnd, type Period, parsePeriod } from '#core/check/period';
import { hasReport, isTouched } from '#core/check/row/filled';
import type { Entry } from '#core/record/entry';
import type { Notice } from '#core/record/notice';
import type { Task } from '#core/record/task';
import { entryIdentity } from '#workbook/codec/entry-key';
import { entryOfRow, type SheetRow } from '#workbook/reading/one-row';
import { type RowSubject, type SubjectSheet, subjectOfRow } from '#workbook/row-subject';
import { type AnsweredFinding, isSettled, withAnswers } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { type Lack, lacksOfRow } from './card-lacks.ts';
import { type CardTarget, cardTargets } from './card-targets.ts';
import type { Desk } from '../ledger/checked-ledger.ts';
import { recordsOf } from '../ledger/records.ts';
import { type UnitRole, unitRole } from './unit-role.ts';

/** What there is to say of the row a person is in. */
export interface RowCard {
  readonly sheet: SubjectSheet;
  readonly task: Task;
  readonly notice: Notice | null;
  /** Who reports in this row, and for when; null on sheets that are not about reports. */
  readonly report: {
    readonly unit: string | null;
    readonly period: string | null;
    readonly role: UnitRole;
  } | null;
  /** The report by which lamps are lit: that of the row, else the latest of the task; null where there is none. */
  readonly basis: Entry | null;
  readonly targets: readonly CardTarget[];
  /** Other reports on the task, the latest first; of the unit of the row where it has one. */
  readonly reports: readonly Entry[];
  readonly lacks: readonly Lack[];
  /** Open ones first. */
  readonly findings: readonly AnsweredFinding[];
}

/**
 * Everything about the task a row tells, with the row as it is now and all others as
 * they were read. Null where the row tells no task. Throws InputFailure as `subjectOfRow`.
 */
export function cardOf({ held, checked }: Desk, row: SheetRow): RowCard | null {
  const { context } = checked.session;
  const above = held.survey.sheets.find(({ name }) => name === row.sheet)?.rows?.slice(0, row.row - 1) ?? [];
  const records = recordsOf(held);
  const subject = subjectOfRow(row, above, records);
  if (subject === null) return null;
  const { task, sheet } = subject;
  const isReport = sheet === 'progress' || sheet === 'figures';
  const { progress } = held.entries;
  const entry = isReport ? entryOfRow(row, records, progress) : null;
  const ofTask = progress.filter((one) => one.task === task.id && one.key !== entry?.key).sort(latestFirst);
  const basis = entry ?? (isReport ? sameReport(ofTask, subject) : basisOf(ofTask));
  const role = isReport ? unitRole(subject.unit, task, context) : null;
  const targets = cardTargets({ held, checked }, subject, basis);
  return {
    sheet,
    task,
    notice: context.noticeOf(task.notice) ?? null,
    report: role === null ? null : { unit: subject.unit, period: subject.period, role },
    basis,
    targets,
    reports: ofTask.filter(
      (entry) =>
        isTouched(entry) &&
        entry !== basis &&
        (!isReport || subject.unit === null || isOfUnit(entry, subject.unit, checked)),
    ),
    lacks: lacksOfRow({ subject, basis, targets, ofTask, held }),
    findings: openFirst(isReport ? toldOfReport({ held, checked }, basis) : told(checked, subject)),
  };
}

const isOfUnit = ({ unit }: Entry, name: string, { session }: Checked): boolean => {
  const { nameOf } = session.context.units;
  return unit === null || nameOf(unit) === nameOf(name);
};

const sameReport = (entries: readonly Entry[], { task, unit, period }: RowSubject): Entry | null =>
  entries.find((entry) => entryIdentity(entry) === entryIdentity({ task: task.id, unit, period })) ?? null;

/** The latest report somebody wrote, else the latest row that waits for one. */
const basisOf = (entries: readonly Entry[]): Entry | null =>
  entries.find(hasReport) ?? entries.find(isTouched) ?? entries[0] ?? null;

/** What all checks say of the row of another sheet: of its target, else of its task. */
const told = ({ findings }: Checked, { sheet, task, target }: RowSubject): readonly AnsweredFinding[] =>
  findings.filter((found) => (sheet === 'targets' ? found.target === target?.id : found.task === task.id));

/** What the checks say of a report as it is now; that one is missing they say of the whole book. */
function toldOfReport({ held, checked }: Desk, report: Entry | null): readonly AnsweredFinding[] {
  if (report === null) return [];
  const now = withAnswers(checked.session.checkOne(report).findings, held.entries.handlings);
  const isMissing = ({ code, task, period, cell }: AnsweredFinding): boolean =>
    code === 'form.missing' &&
    task === report.task &&
    period === report.period &&
    cell?.row === report.cell?.row;
  return hasReport(report) ? now : [...now, ...checked.findings.filter(isMissing)];
}

const openFirst = (findings: readonly AnsweredFinding[]): readonly AnsweredFinding[] => [
  ...findings.filter((found) => !isSettled(found)),
  ...findings.filter(isSettled),
];

/** Rows whose period is none come last. */
function latestFirst(a: Entry, b: Entry): number {
  const [one, two] = [periodOf(a), periodOf(b)];
  if (one === null || two === null) return Number(one === null) - Number(two === null);
  return byEnd(two, one);
}

const periodOf = ({ period }: Entry): Period | null => (period === null ? null : parsePeriod(period));
