import { checkRegistry } from '#actions/check/check';
import { withReminders } from '#actions/reporting/prepare-reminders';
import { isReminderText, reminderFile } from '#actions/reporting/reminder-file';
import { remindersOf } from '#actions/reporting/reminders';
import { reportingStatus } from '#actions/reporting/reporting-status';
import { writeStatusJson } from '#actions/reporting/status-json';
import { retainedIds } from '#core/merge/difference';
import { CommandFailure } from '../command-failure.ts';
import { statusReport } from '../report/status-report.ts';
import { STATUS_WORDS } from '../report/status-words.ts';
import { EXIT, type Terminal } from '../terminal/terminal.ts';
import type { Command } from './command.ts';
import { openOnlyMaster, writeMaster } from './master.ts';

/** The ending of an output that is a workbook. */
const WORKBOOK = /\.xlsx$/i;

/**
 * `duban status`: who has reported for a period and who has not. `--remind` writes the texts of the
 * reminders to a text file, or with an output that is a workbook notes them there in 催办记录.
 */
export const status: Command = async (invocation, terminal) => {
  const { json, language, remind, output } = invocation;
  if (output !== null && !remind) throw new CommandFailure('usage.output-not-reminded');
  const master = await openOnlyMaster(invocation, terminal);
  const { ledger } = master.workbook;
  const asOf = invocation.asOf ?? terminal.today();
  const checked = checkRegistry({ ...ledger, retained: retainedIds(ledger) }, { asOf });
  const found = reportingStatus(checked, invocation.period);
  const drafts = remindersOf(found, ledger.entries.reminders, checked, asOf);
  const words = STATUS_WORDS[language];
  const lines = [statusReport(found, checked, language)];
  if (remind && drafts.length === 0) lines.push(`${words.noReminders}\n`);
  else if (remind && output === null) lines.push(reminderFile(drafts, ledger.entries.units));
  else if (remind && output !== null && WORKBOOK.test(output)) {
    const content = withReminders(ledger, drafts, { period: found.period, on: asOf });
    await writeMaster(master, content, { asOf }, { invocation, terminal });
    lines.push(`${words.logged(drafts.filter(({ isSent }) => !isSent).length, output)}\n`);
  } else if (remind && output !== null) {
    await writeReminders(reminderFile(drafts, ledger.entries.units), output, {
      terminal,
      inputs: [master.path],
      isForced: invocation.force,
    });
    lines.push(`${words.remindersWritten(drafts.length, output)}\n`);
  }
  await terminal.out(json ? writeStatusJson(found, drafts) : lines.join('\n'));
  const isOverdue = found.due !== null && asOf > found.due;
  const needsSomebody = found.units.some(
    ({ missing, rejected }) => rejected.length > 0 || (isOverdue && missing.length > 0),
  );
  return needsSomebody ? EXIT.errorsFound : EXIT.done;
};

/**
 * Writes the texts; a file that is there is replaced where it holds such texts, others only by force.
 *
 * @throws CommandFailure `output.…`, `file.unwritable`
 */
async function writeReminders(
  text: string,
  output: string,
  {
    terminal,
    inputs,
    isForced,
  }: { readonly terminal: Terminal; readonly inputs: readonly string[]; readonly isForced: boolean },
): Promise<void> {
  const place = await terminal.output(output);
  for (const input of inputs)
    if (await place.isInput(input)) throw new CommandFailure('output.is-input', { file: output });
  if (!isForced && place.present !== null && !isReminderText(new TextDecoder().decode(place.present)))
    throw new CommandFailure('output.no-reminders', { file: output });
  await place.write(new TextEncoder().encode(text));
}
