import { type LedgerFile, openLedgerFile, presentFile } from '#actions/build/present-file';
import { changeWorkbook, type UpdatedWorkbook } from '#actions/build/update-workbook';
import { textLeftOut } from '#actions/build/text-left-out';
import type { CheckOptions } from '#actions/check/check';
import type { DesiredContent } from '#actions/ledger/prepare-change';
import { InputFailure } from '#core/failure/input-failure';
import { CommandFailure } from '../command-failure.ts';
import type { Invocation } from '../invocation/invocation.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { checkEnding } from './build-output.ts';
import { announceWriting, fetchInput } from './read-inputs.ts';

/** Characters of a text that a message shows. */
const MOST_SHOWN = 20;

/** The master workbook that a command line names first, and the other files. */
export interface Master {
  readonly path: string;
  readonly workbook: LedgerFile;
  readonly others: readonly string[];
}

/**
 * Reads the master workbook. An output that cannot be written is said before.
 *
 * @throws CommandFailure `usage.no-master`, `output.…`
 * @throws InputFailure `workbook.not-duban`, or where it cannot be read
 */
export async function openMaster(invocation: Invocation, terminal: Terminal): Promise<Master> {
  const { command, files, output, force } = invocation;
  const [path, ...others] = files;
  if (path === undefined) throw new CommandFailure('usage.no-master', { command: command ?? '' });
  if (output !== null && !force && invocation.command !== 'pack') await terminal.output(output);
  const workbook = await openLedgerFile(await fetchInput(path, invocation, terminal));
  if (!workbook.ledger.isDuban) throw new InputFailure('workbook.not-duban', { file: path });
  return { path, workbook, others };
}

/** As `openMaster`, of a command that takes no other files. @throws CommandFailure `usage.no-master` */
export async function openOnlyMaster(invocation: Invocation, terminal: Terminal): Promise<Master> {
  const { command, files } = invocation;
  if (files.length !== 1) throw new CommandFailure('usage.no-master', { command: command ?? '' });
  return openMaster(invocation, terminal);
}

/**
 * Writes the master workbook with other content to the output, whole or not at all. A file
 * that is there is replaced where it is the master itself, or a workbook whose entries the
 * result holds too; others only with `--force`.
 *
 * @throws CommandFailure `usage.no-master-output`, `output.…`, `file.unwritable`
 */
export async function writeMaster(
  { path, workbook }: Master,
  content: DesiredContent,
  options: CheckOptions,
  { invocation, terminal }: { readonly invocation: Invocation; readonly terminal: Terminal },
): Promise<UpdatedWorkbook> {
  const { output, force } = invocation;
  if (output === null) throw new CommandFailure('usage.no-master-output');
  if (!force) checkEnding(output);
  const place = await terminal.output(output);
  await announceWriting(invocation, terminal);
  const changed = await changeWorkbook(workbook, content, options);
  if (!force && place.present !== null && !(await place.isInput(path))) {
    const present = await presentFile({ name: output, bytes: place.present });
    if (present.kind !== 'ledger') throw new CommandFailure('output.foreign', { file: output });
    const text = textLeftOut(present.workbook.ledger, changed.written);
    if (text !== null)
      throw new CommandFailure('output.has-more', { file: output, text: text.slice(0, MOST_SHOWN) });
  }
  await place.write(changed.bytes);
  return changed;
}
