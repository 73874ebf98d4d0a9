import { type LedgerFile, type PresentFile, presentFile } from '#actions/build/present-file';
import type { InputFile } from '#actions/import/input-file';
import type { FileReading } from '#actions/import/read-files';
import { Failure } from '#core/failure/failure';
import { matchRegistry } from '#core/identity/match-registry';
import { matchTables } from '#core/identity/match-tables';
import { NO_ANSWERS } from '#core/identity/registry-match';
import type { Registry } from '#core/record/registry';
import { CommandFailure } from '../command-failure.ts';
import type { OutputFile } from '../terminal/terminal.ts';

/** The ending of the files that Excel opens as workbooks without macros. */
const ENDING = /\.xlsx$/i;

/** @throws CommandFailure `output.ending` */
export function checkEnding(output: string): void {
  if (!ENDING.test(output)) throw new CommandFailure('output.ending', { file: output });
}

/** What was read from an input of the command line. */
export interface Input {
  readonly path: string;
  readonly file: InputFile;
  readonly reading: FileReading;
}

/**
 * Checks that no document is written over by its own workbook.
 *
 * @throws CommandFailure `output.is-input`
 */
export async function checkNoInput(place: OutputFile, inputs: readonly Input[], file: string): Promise<void> {
  for (const { path, reading } of inputs)
    if (reading.entries === null && (await place.isInput(path)))
      throw new CommandFailure('output.is-input', { file });
}

/** As many notices as a message names. */
const MOST_NAMED = 3;

/**
 * The workbook at the place of the output, which is to be updated; null where
 * a new file is written.
 *
 * @throws CommandFailure `output.foreign`, `output.unreadable`, `output.damaged`,
 *   `output.other-notices`, `output.uncertain-notices`: unless forced, the file there stays
 */
export async function workbookToUpdate(
  place: OutputFile,
  inputs: readonly Input[],
  { output: file, force }: { readonly output: string; readonly force: boolean },
): Promise<LedgerFile | null> {
  if (place.present === null) return null;
  const present = await presentFile({ name: file, bytes: place.present });
  const problem = problemOf(present, inputs, file);
  if (problem !== null && !force) throw problem;
  return problem === null && present.kind === 'ledger' ? present.workbook : null;
}

/** A failure whose sentence begins with that of its cause; both are about the same file. */
const causedBy = ({ code, params, wording }: Failure, cause: Failure): Failure =>
  new Failure({
    code,
    params: { ...cause.params, ...params },
    wording: { zh: cause.wording.zh + wording.zh, en: `${cause.wording.en} ${wording.en}` },
  });

/** Whether a completion table reports on notices. */
const isReportOn = (known: Registry, tables: Registry): boolean =>
  matchTables(known, tables, NO_ANSWERS).some(({ tasks }) => tasks.size > 0);

function problemOf(present: PresentFile, inputs: readonly Input[], file: string): Failure | null {
  switch (present.kind) {
    case 'foreign':
      return new CommandFailure('output.foreign', { file });
    case 'unreadable':
      return causedBy(new CommandFailure('output.unreadable', { file }), present.cause);
    case 'damaged':
      return causedBy(new CommandFailure('output.damaged', { file }), present.cause);
    case 'ledger': {
      const { base: known } = present.workbook.ledger;
      const [first, ...others] = known.notices;
      if (first === undefined) return null;
      const matches = inputs.map(({ reading }) => matchRegistry(known, reading.registry));
      if (matches.some(({ notices }) => notices.size > 0)) return null;
      if (inputs.some(({ reading }) => isReportOn(known, reading.registry))) return null;
      const named = [first, ...others.slice(0, MOST_NAMED - 1)].map(
        ({ id, title }) => `《${title === '' ? id : title}》`,
      );
      const notices = named.join('') + (others.length >= MOST_NAMED ? '…' : '');
      const isDoubtful = matches.some(({ uncertain }) => uncertain.some(({ record }) => record === 'notice'));
      return new CommandFailure(isDoubtful ? 'output.uncertain-notices' : 'output.other-notices', {
        file,
        notices,
      });
    }
  }
}
