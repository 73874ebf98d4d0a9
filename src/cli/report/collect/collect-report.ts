import type { Checked } from '#actions/check/check';
import type { CollectedFile, Collection } from '#actions/collect/collect-returns';
import type { Change, ChangeKind } from '#core/collect/change';
import { targetOfField } from '#core/collect/field';
import { reasonSentence } from '#core/collect/reasons';
import { groupBy } from '#core/record/group-by';
import type { Language } from '#core/text/language';
import { WORDS } from '../words.ts';
import { COLLECT_WORDS } from './collect-words.ts';

interface Outcome {
  readonly taken: readonly Change[];
  /** Where it was written; null: it is only listed. */
  readonly output: string | null;
  readonly findings: Checked['findings'];
  readonly checked: Checked;
}

/** Kinds that a person has to look at, the first ones first. */
const TOLD: readonly ChangeKind[] = ['conflict', 'rejected', 'proposed', 'cleared'];
const COUNTED: readonly ChangeKind[] = ['new', 'changed', 'unchanged', ...TOLD];
/** Characters of a content that a line shows. */
const SHOWN = 40;

/** What was returned, as text: by unit how much, then all that a person has to decide, then the files. */
export function collectReport(
  { period, files, changes }: Collection,
  { taken, output, findings, checked }: Outcome,
  language: Language,
): string {
  const words = COLLECT_WORDS[language];
  if (files.length === 0) return `${words.nothing}\n`;
  const { taskOf, targetOf } = checked.session.context;
  const line = (change: Change): string => {
    const { task, field, was, is, file, sheet, row, kind, reason } = change;
    const target = targetOfField(field);
    const name =
      target === null ? (words.fields[field] ?? field) : words.figure(targetOf(target)?.metric ?? target);
    const no = task === null ? '' : words.task(taskOf(task)?.no ?? task);
    const contents = [
      ...(was.content === null ? [] : [words.was(shown(was.content))]),
      words.is(shown(is.content)),
    ].join(WORDS[language].separator);
    return [
      `  ［${words.kinds[kind]}］`,
      [no, name, contents].filter((part) => part !== '').join(' '),
      words.place(file, sheet, row),
      reason === null ? '' : ` ${reasonSentence(reason, language)}`,
    ].join('');
  };
  const byUnit = groupBy(changes, ({ unit }) => unit ?? '');
  const units = new Set([
    ...files.flatMap(({ unit, status }) => (status === 'refused' ? [] : [unit ?? ''])),
    ...byUnit.keys(),
  ]);
  const lines = [...units].flatMap((unit) => {
    const own = byUnit.get(unit) ?? [];
    const counts = COUNTED.flatMap((kind) => {
      const count = own.filter((change) => change.kind === kind).length;
      return count === 0 ? [] : [words.count(words.kinds[kind], count)];
    });
    return [
      words.unit(unit === '' ? words.noUnit : unit, counts.join(WORDS[language].separator)),
      ...TOLD.flatMap((kind) => own.filter((change) => change.kind === kind).map(line)),
    ];
  });
  const told = files.filter(({ status, notes }) => status !== 'read' || notes.length > 0);
  const count =
    output === null
      ? changes.filter(({ kind }) => kind === 'new' || kind === 'changed').length
      : taken.length;
  return `${[
    words.heading(period, files.length),
    ...lines,
    ...told.flatMap((file) => fileLines(file, language)),
    ...(findings.length === 0 ? [] : [words.findings(findings.length)]),
    output === null ? words.listed(count) : words.written(count, output),
  ].join('\n')}\n`;
}

/** Notes of a file that are printed. */
const MOST_NOTES = 5;

function fileLines({ file, status, reasons, notes }: CollectedFile, language: Language): readonly string[] {
  const words = COLLECT_WORDS[language];
  const sentences = [...reasons, ...notes.slice(0, MOST_NOTES)].map((reason) =>
    reasonSentence(reason, language),
  );
  return [
    `［${words.status[status]}］${file}${sentences.length === 0 ? '' : ` ${sentences.join(language === 'zh' ? '' : ' ')}`}`,
  ];
}

function shown(content: string | number | null): string {
  const text = content === null ? '' : String(content).replace(/\s+/g, ' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
