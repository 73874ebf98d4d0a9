import { lintRegistry, type LintOptions } from './lint/lint.ts';
import { readNotice, type NoticeReading } from './notice/read.ts';
import { REGISTRY_FORMAT, type Registry } from './record/registry.ts';
import type { Target } from './record/target.ts';
import type { SourceDocument } from './source/document.ts';
import { readTaskTargets } from './target/read.ts';
import { sourceSpan } from './text/mapped-text.ts';

/** A document to read, with its file name. */
interface RegistryInput {
  readonly name: string;
  readonly document: SourceDocument;
}

/** Targets of all tasks of a notice. Span offsets refer to the source document, `span.text` is as printed. */
function targetsOf({ notice, tasks, contents }: NoticeReading): readonly Target[] {
  return tasks.flatMap((task, index) => {
    const content = contents[index];
    if (!content) return [];
    return readTaskTargets(content.text, { year: notice.year }).map((reading, i) => ({
      ...reading,
      id: `${task.id}/t${i + 1}`,
      task: task.id,
      span: { ...sourceSpan(content, reading.span.start, reading.span.end), text: reading.span.text },
    }));
  });
}

/**
 * Reads documents into one registry of notices, tasks, targets, breakdowns and lint findings.
 * Deterministic: the same documents give the same registry.
 */
export function readRegistry(inputs: readonly RegistryInput[], options: LintOptions = {}): Registry {
  const readings = inputs.map(({ document, name }) => readNotice(document, name.split(/[\\/]/).at(-1)));
  const registry: Registry = {
    format: REGISTRY_FORMAT,
    notices: readings.map(({ notice }) => notice),
    tasks: readings.flatMap(({ tasks }) => tasks),
    targets: readings.flatMap(targetsOf),
    allocations: readings.flatMap(({ allocations }) => allocations),
    findings: readings.flatMap(({ findings }) => findings),
  };
  return { ...registry, findings: [...registry.findings, ...lintRegistry(registry, options)] };
}
