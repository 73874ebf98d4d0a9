import { compareReadings, writeDiffJson } from '#actions/diff/compare-readings';
import { writeDiffWorkbook } from '#actions/diff/diff-sheet';
import type { RegistryAndEntries } from '#actions/import/read-files';
import { CommandFailure } from '../command-failure.ts';
import { diffReport } from '../report/diff-report.ts';
import { WORDS } from '../report/words.ts';
import { EXIT } from '../terminal/terminal.ts';
import { checkEnding, type Input } from './build-output.ts';
import type { Command } from './command.ts';
import { announceWriting, readEachInput } from './read-inputs.ts';

/**
 * `duban diff A B`: what changed from one notice, registry or workbook to another, by meaning. With an
 * output a workbook of its own shows both side by side.
 */
export const diff: Command = async (invocation, terminal) => {
  const { files, output, json, force, language } = invocation;
  if (files.length !== 2) throw new CommandFailure('usage.no-two-files');
  if (output !== null) {
    if (!force) checkEnding(output);
    await terminal.output(output);
  }
  const inputs: Input[] = [];
  await readEachInput(invocation, terminal, (input) => inputs.push(input));
  const [before, after] = inputs.map(({ reading }): RegistryAndEntries => reading);
  const [first = '', second = ''] = files;
  if (before === undefined || after === undefined) throw new CommandFailure('usage.no-two-files');
  const items = compareReadings(before, after);
  const parts = [diffReport(items, language)];
  if (output !== null) {
    await announceWriting(invocation, terminal);
    const place = await terminal.output(output);
    for (const { path } of inputs)
      if (await place.isInput(path)) throw new CommandFailure('output.is-input', { file: output });
    if (place.present !== null && !force) throw new CommandFailure('output.unreadable', { file: output });
    const names = [nameOf(before, first), nameOf(after, second)] as const;
    await place.write(await writeDiffWorkbook(items, names));
    parts.push(`${WORDS[language].written(output)}\n`);
  }
  await terminal.out(json ? writeDiffJson(items, language) : parts.join(''));
  return EXIT.done;
};

/** The titles of the notices of a file, else its name. */
function nameOf({ registry: { notices } }: RegistryAndEntries, path: string): string {
  const titles = notices.flatMap(({ title }) => (title === '' ? [] : [`《${title}》`]));
  return titles.length === 0 ? (path.split(/[\\/]/u).at(-1) ?? path) : titles.join('');
}
