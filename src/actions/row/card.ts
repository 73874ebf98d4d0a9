import { tasksOf } from '#core/finding/about-tasks';
import { byEnd, type Period, parsePeriod } from '#core/reporting/period';
import { hasReport, isTouched } from '#core/reporting/filled';
import type { Entry } from '#core/record/entered/entry';
import type { Notice } from '#core/record/notice';
import type { Task } from '#core/record/task';
import { allReports } from '#workbook/codec/all-reports';
import { entryIdentity } from '#workbook/codec/entry-key';
import type { ParsedRow } from '#workbook/parse-row';
import type { SubjectSheet } from '#workbook/sheets/all';
import type { RowSubject } from '#workbook/sheets/sheet-descriptor';
import { type AnsweredFinding, isSettled, withAnswers } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { type MissingFromRow, missingOfRow } from './card-missing.ts';
import { type CardTarget, cardTargets } from './card-targets.ts';
import type { CheckedLedger } from '../ledger/checked-ledger.ts';
import { type UnitRole, unitRole } from './unit-role.ts';

/** What the pane shows about the selected row. */
export interface RowCard {
  readonly sheet: SubjectSheet;
  readonly task: Task;
  readonly notice: Notice | null;
  /** The report in the row; null on sheets other than 进展填报, 指标进度 and 进展历史. */
  readonly report: {
    readonly unit: string | null;
    readonly period: string | null;
    readonly role: UnitRole;
  } | null;
  /** The report that decides the lamps: that of the row, else the latest of the task; null where there is none. */
  readonly basis: Entry | null;
  readonly targets: readonly CardTarget[];
  /** Other reports on the task, the latest first; of the unit of the row where it has one. */
  readonly reports: readonly Entry[];
  readonly missing: readonly MissingFromRow[];
  /** Those without an answer first. */
  readonly findings: readonly AnsweredFinding[];
}

/** The card of a row as it is now, with all other rows as they were read; null where it is about no task. */
export function cardOf({ ledger, checked }: CheckedLedger, row: ParsedRow | null): RowCard | null {
  if (row === null || row.subject === null) return null;
  const { context } = checked.session;
  const { sheet, subject, entry } = row;
  const { task } = subject;
  const isReport = sheet === 'progress' || sheet === 'figures' || sheet === 'history';
  const ofTask = allReports(ledger.entries)
    .filter((one) => one.task === task.id && one.key !== entry?.key)
    .sort(latestFirst);
  const basis = entry ?? (isReport ? sameReport(ofTask, subject) : basisOf(ofTask));
  const role = isReport ? unitRole(subject.unit, task, context) : null;
  const targets = cardTargets({ ledger, checked }, subject, basis);
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
    missing: missingOfRow({ sheet, subject, basis, targets, ofTask, ledger }),
    findings: openFirst(
      isReport ? findingsOfReport({ ledger, checked }, basis) : findingsAbout(checked, sheet, subject),
    ),
  };
}

const isOfUnit = ({ unit }: Entry, name: string, { session }: Checked): boolean => {
  const { nameOf } = session.context.units;
  return unit === null || nameOf(unit) === nameOf(name);
};

const sameReport = (entries: readonly Entry[], { task, unit, period }: RowSubject): Entry | null =>
  entries.find((entry) => entryIdentity(entry) === entryIdentity({ task: task.id, unit, period })) ?? null;

/** The latest report with a text, else the latest with anything entered, else the latest row. */
const basisOf = (entries: readonly Entry[]): Entry | null =>
  entries.find(hasReport) ?? entries.find(isTouched) ?? entries[0] ?? null;

/** Findings about the target of a row of 目标指标, else about the task of a row. */
const findingsAbout = (
  { findings }: Checked,
  sheet: SubjectSheet,
  { task, target }: RowSubject,
): readonly AnsweredFinding[] =>
  findings.filter((found) =>
    sheet === 'targets' ? found.target === target?.id : found.task === task.id || isAmong(task.id, found),
  );

/** Whether a task is one of those that a finding about several names. */
const isAmong = (task: string | null, found: AnsweredFinding): boolean =>
  task !== null && tasksOf(found).includes(task);

/** Findings about a report as it is now; that it is missing is a finding of the whole workbook. */
function findingsOfReport(
  { ledger, checked }: CheckedLedger,
  report: Entry | null,
): readonly AnsweredFinding[] {
  if (report === null) return [];
  const now = withAnswers(checked.session.checkOne(report).findings, ledger.entries.handlings);
  const isMissing = (found: AnsweredFinding): boolean =>
    found.code === 'form.missing' &&
    found.period === report.period &&
    isAmong(report.task, found) &&
    (report.unit === null || checked.session.context.units.mayBeSame(report.unit, found.unit ?? ''));
  return hasReport(report) ? now : [...now, ...checked.findings.filter(isMissing)];
}

const openFirst = (findings: readonly AnsweredFinding[]): readonly AnsweredFinding[] => [
  ...findings.filter((found) => !isSettled(found)),
  ...findings.filter(isSettled),
];

/** Entries without a readable period come last. */
function latestFirst(a: Entry, b: Entry): number {
  const [one, two] = [periodOf(a), periodOf(b)];
  if (one === null || two === null) return Number(one === null) - Number(two === null);
  return byEnd(two, one);
}

const periodOf = ({ period }: Entry): Period | null => (period === null ? null : parsePeriod(period));
