import { finding } from './finding/make-finding.ts';
import { lintRegistry, type LintOptions } from './lint/lint.ts';
import type { Correction } from './notice/correction/correction.ts';
import { readNotice, type NoticeReading } from './notice/read.ts';
import type { Finding } from './record/finding.ts';
import { REGISTRY_FORMAT, type Registry, withPlans, withStatements, withTables } from './record/registry.ts';
import type { Target } from './record/target.ts';
import type { SourceDocument } from './source/document.ts';
import { sameTarget, targetsOfCells } from './target/cell-targets.ts';
import { readTaskTargets } from './target/read.ts';
import { vagueFigures } from './target/vague.ts';
import { sourceSpan } from './text/mapped-text.ts';

/** A document to read, with its file name. */
interface RegistryInput {
  readonly name: string;
  readonly document: SourceDocument;
  /** What a person put right in it; absent: nothing. */
  readonly corrections?: readonly Correction[];
}

/** Targets of all tasks of a notice. Span offsets refer to the source document, `span.text` is as printed. */
function targetsOf({ notice, tasks, contents, tables }: NoticeReading): readonly Target[] {
  const rows = new Map(
    tables.flatMap((table) => table.rows.map((row) => [row.task, { row, table }] as const)),
  );
  return tasks.flatMap((task, index) => {
    const content = contents[index];
    if (!content) return [];
    const placed = readTaskTargets(content.text, { year: notice.year }).map((reading) => ({
      ...reading,
      span: { ...sourceSpan(content, reading.span.start, reading.span.end), text: reading.span.text },
    }));
    const { row, table } = rows.get(task.id) ?? {};
    const ofCells = row === undefined ? [] : targetsOfCells(row, table?.columns ?? [], notice.year);
    const fresh = ofCells.filter(({ reading }) => sameTarget(placed, reading) === undefined);
    return [...placed, ...fresh.map(({ reading }) => reading)].map((reading, i) => ({
      ...reading,
      id: `${task.id}/t${i + 1}`,
      task: task.id,
    }));
  });
}

/** Amounts that name no number (数十个) and so are no targets. */
function vagueFindings({ notice, tasks, contents }: NoticeReading): readonly Finding[] {
  return tasks.flatMap((task, index) => {
    const content = contents[index];
    if (content === undefined) return [];
    return vagueFigures(content.text, { year: notice.year }).map(({ start, end, text }) =>
      finding(
        'target.vague',
        { notice: notice.id, task: task.id, span: sourceSpan(content, start, end) },
        { figure: text },
      ),
    );
  });
}

/**
 * Reads documents into one registry of notices, tasks, targets, breakdowns and lint findings.
 * Deterministic: the same documents give the same registry.
 */
export function readRegistry(inputs: readonly RegistryInput[], options: LintOptions = {}): Registry {
  const readings = inputs.map(({ document, name, corrections }) =>
    readNotice(document, name.split(/[\\/]/).at(-1), corrections),
  );
  const registry: Registry = {
    format: REGISTRY_FORMAT,
    notices: readings.map(({ notice }) => notice),
    tasks: readings.flatMap(({ tasks }) => tasks),
    targets: readings.flatMap(targetsOf),
    allocations: readings.flatMap(({ allocations }) => allocations),
    ...withTables(readings.flatMap(({ tables }) => tables)),
    ...withPlans(readings.flatMap(({ plans }) => plans)),
    ...withStatements(readings.flatMap(({ statements }) => statements)),
    findings: readings.flatMap((reading) => [...reading.findings, ...vagueFindings(reading)]),
  };
  return { ...registry, findings: [...registry.findings, ...lintRegistry(registry, options)] };
}
