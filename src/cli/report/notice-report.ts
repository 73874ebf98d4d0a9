import { findingSentence } from '#core/finding/finding-sentence';
import { WORST_FIRST } from '#core/finding/order';
import type { Language } from '#core/text/language';
import type { Allocation } from '#core/record/allocation';
import type { Finding } from '#core/record/finding';
import type { Notice, ReportingRules } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import type { Target, TargetKind } from '#core/record/target';
import type { Task } from '#core/record/task';
import { countUnits } from '#core/unit/census';
import { WORDS, type Words } from './words.ts';

/** Findings printed for one notice; the workbook and --json have all of them. */
const MOST_SHOWN = 12;

/** What was read, as text: each notice in a few lines, its findings worst first. */
export function noticeReport(registry: Registry, language: Language): string {
  const words = WORDS[language];
  if (registry.notices.length === 0 && registry.findings.length === 0) return `${words.nothingRead}\n`;
  const taskNo = new Map(registry.tasks.map(({ id, no }) => [id, no]));
  const oddLines = (findings: readonly Finding[]) => oddities(findings, taskNo, language);
  const notices = registry.notices.map((notice) => {
    const { tasks, targets, allocations, findings } = partOf(registry, notice);
    const statements = (registry.statements ?? []).filter((one) => one.notice === notice.id).length;
    return [
      `《${notice.title === '' ? notice.id : notice.title}》`,
      ...[
        words.facts(notice.docNumber ?? words.noNumber, notice.issuedOn ?? words.noDate),
        words.tasks(
          tasks.length,
          count(tasks, sectionKey),
          count(tasks, ({ list }) => list),
        ),
        ...(statements === 0 ? [] : [words.statements(statements)]),
        peopleLine(tasks, words),
        words.targets(targets.length, kindsLine(targets, words)),
        ...allocationLines(allocations, words),
        ...ruleLines(notice.reporting, words),
        ...oddLines(findings),
      ].map((line) => `  ${line}`),
    ];
  });
  const general = registry.findings.filter(({ notice }) => notice === null);
  const rest = general.length === 0 ? [] : [[words.general, ...oddLines(general).map((line) => `  ${line}`)]];
  return [...notices, ...rest].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function partOf({ tasks, targets, allocations, findings }: Registry, { id }: Notice) {
  const own = tasks.filter((task) => task.notice === id);
  const ids = new Set(own.map((task) => task.id));
  return {
    tasks: own,
    targets: targets.filter(({ task }) => ids.has(task)),
    allocations: allocations.filter(({ notice }) => notice === id),
    findings: findings.filter(({ notice }) => notice === id),
  };
}

/** The number of different keys; null is not counted. */
const count = <T>(members: readonly T[], keyOf: (member: T) => string | null): number =>
  new Set(members.map(keyOf).filter((key) => key !== null)).size;

const sectionKey = ({ list, section }: Task): string | null =>
  section.length === 0 ? null : JSON.stringify([list, ...section]);

function peopleLine(tasks: readonly Task[], words: Words): string {
  const { units, groups } = countUnits(tasks);
  const leaders = tasks.flatMap((task) => task.leaders);
  return words.people(
    units.length,
    groups.length,
    count(leaders, ({ name }) => name),
  );
}

function kindsLine(targets: readonly Target[], words: Words): string {
  const kinds = Object.keys(words.kind) as TargetKind[];
  return kinds
    .map((kind) => ({ kind, size: targets.filter((target) => target.kind === kind).length }))
    .filter(({ size }) => size > 0)
    .map(({ kind, size }) => `${words.kind[kind]} ${size}`)
    .join(words.separator);
}

function allocationLines(allocations: readonly Allocation[], words: Words): readonly string[] {
  if (allocations.length === 0) return [];
  const size = (outcome: Allocation['reconciles']): number =>
    allocations.filter(({ reconciles }) => reconciles === outcome).length;
  return [words.allocations(allocations.length, size(true), size(false), size('not additive'))];
}

function ruleLines(rules: ReportingRules, words: Words): readonly string[] {
  const { planDue, progressDay, progressMaxChars, firstUnitLeads } = rules;
  const stated = [
    ...(planDue === null ? [] : [words.planDue(planDue)]),
    ...(progressDay === null ? [] : [words.progressDay(progressDay)]),
    ...(progressMaxChars === null ? [] : [words.progressMaxChars(progressMaxChars)]),
    ...(firstUnitLeads ? [words.firstUnitLeads] : []),
  ];
  return stated.length === 0 ? [] : [words.rules(stated.join(words.separator))];
}

function oddities(
  findings: readonly Finding[],
  taskNo: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  if (findings.length === 0) return [words.nothingOdd];
  const ranked = WORST_FIRST.flatMap((severity) => findings.filter((found) => found.severity === severity));
  const lines = ranked.slice(0, MOST_SHOWN).map((found) => {
    // A sentence with the parameter `no` names its task itself.
    const no = found.task === null || 'no' in found.params ? '' : (taskNo.get(found.task) ?? '');
    const place = no === '' ? '' : `${words.ofTask(no)} `;
    return `  ［${words.severity[found.severity]}］${place}${findingSentence(found, language)}`;
  });
  const rest = ranked.length - lines.length;
  return [words.odd(ranked.length), ...lines, ...(rest > 0 ? [`  ${words.more(rest)}`] : [])];
}
