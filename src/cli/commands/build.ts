import { workbookContent, writeWorkbook } from '#actions/build/build-workbook';
import { type LedgerFile, openLedgerFile } from '#actions/build/present-file';
import { type UpdatedWorkbook, updateWorkbook } from '#actions/build/update-workbook';
import type { Checked, CheckOptions } from '#actions/check/check';
import { joinTables } from '#actions/import/join-tables';
import { mergeReadings } from '#actions/import/read-files';
import { isAboutMissing } from '#core/finding/about-tasks';
import { CommandFailure } from '../command-failure.ts';
import { entriesReport } from '../report/check-report.ts';
import { noticeReport } from '../report/notice-report.ts';
import { updateReport } from '../report/update-report.ts';
import { UPDATE_WORDS } from '../report/update-words.ts';
import { WORDS } from '../report/words.ts';
import { EXIT, type OutputFile } from '../terminal/terminal.ts';
import { checkEnding, checkNoInput, type Input, workbookToUpdate } from './build-output.ts';
import { type Command, exitCodeFor } from './command.ts';
import { announceUpdate, announceWriting, readEachInput } from './read-inputs.ts';

/** How often it begins again where another program changes the output meanwhile. */
const MOST_ROUNDS = 8;

/** `duban build`: writes or updates the master workbook of the files and prints what is in it. */
export const build: Command = async (invocation, terminal) => {
  const { files, output, force, asOf, language } = invocation;
  if (files.length === 0) throw new CommandFailure('usage.no-files', { command: 'build' });
  if (output === null) throw new CommandFailure('usage.no-output');
  // What cannot be written is said before anything is read.
  await terminal.output(output);
  const inputs: Input[] = [];
  await readEachInput(invocation, terminal, (input) => inputs.push(input));
  const options = { asOf: asOf ?? terminal.today() };
  for (let round = 1; ; round += 1) {
    const place = await terminal.output(output);
    await checkNoInput(place, inputs, output);
    if (!force) checkEnding(output);
    await announceUpdate(invocation, terminal);
    const present = await workbookToUpdate(place, inputs, { output, force });
    await announceWriting(invocation, terminal);
    const built = await buildFrom(place, present, inputs, { output, options });
    try {
      await place.write(built.bytes);
    } catch (error) {
      if (isChanged(error) && round < MOST_ROUNDS) continue;
      throw error;
    }
    const { checked, update } = built;
    const entries = entriesReport(checked, language);
    const parts = [
      noticeReport(checked.registry, language),
      ...(entries === '' ? [] : [entries]),
      ...(update === null ? [] : [updateReport(update, built.source, language)]),
    ];
    const done = present === null ? WORDS[language].written(output) : UPDATE_WORDS[language].updated(output);
    await terminal.out(`${parts.join('\n')}\n${done}\n`);
    if (update !== null) return isIncomplete(update) ? EXIT.errorsFound : exitCodeFor(checked.findings);
    // Nobody was asked yet to fill in the rows of a new workbook.
    return exitCodeFor(checked.findings.filter((found) => !isAboutMissing(found)));
  }
};

const isChanged = (error: unknown): boolean =>
  error instanceof CommandFailure && error.code === 'output.changed';

/** Whether something could not stay in its place, or could not be read. */
const isIncomplete = ({ putAside, unread, losses }: UpdatedWorkbook): boolean =>
  putAside.length + unread.length + losses.length > 0;

interface Built {
  readonly bytes: Uint8Array;
  readonly checked: Checked;
  /** What became of the content of the workbook that was updated; null: it is a new one. */
  readonly update: UpdatedWorkbook | null;
  /** The path of that workbook. */
  readonly source: string;
}

/**
 * Builds the workbook: from the one at the place of the output, else from the first one
 * among the inputs, else a new file.
 */
async function buildFrom(
  place: OutputFile,
  present: LedgerFile | null,
  inputs: readonly Input[],
  { output, options }: { readonly output: string; readonly options: CheckOptions },
): Promise<Built> {
  const notices = inputs.flatMap(({ reading }) => (reading.entries === null ? [reading] : []));
  const books: Input[] = [];
  for (const input of inputs)
    if (input.reading.entries !== null && !(present !== null && (await place.isInput(input.path))))
      books.push(input);
  const isGiven = present === null || books.length + notices.length < inputs.length;
  const [first, ...others] = books;
  if (present === null && first === undefined) {
    const { entries, checked } = workbookContent(joinTables(notices), options);
    return { bytes: await writeWorkbook({ entries, checked }), checked, update: null, source: '' };
  }
  const base = present ?? (first === undefined ? null : await openLedgerFile(first.file));
  if (base === null) throw new RangeError('no workbook to update');
  const ledgers = [];
  for (const { file } of present === null ? others : books) ledgers.push((await openLedgerFile(file)).ledger);
  const registry = notices.length === 0 ? null : mergeReadings(notices).registry;
  const update = await updateWorkbook(base, { registry, ledgers, isGiven }, options);
  const source = present === null ? (first?.path ?? '') : output;
  return { bytes: update.bytes, checked: update.checked, update, source };
}
