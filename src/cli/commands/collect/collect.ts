import { collect as collectFiles, type Decided, findingsOfReturns } from '#actions/collect/collect';
import { writeCollectJson } from '#actions/collect/collect-json';
import type { Collection } from '#actions/collect/collect-returns';
import type { ReturnedFile } from '#actions/collect/returned-file';
import type { UpdatedWorkbook } from '#actions/build/update-workbook';
import { CommandFailure } from '../../command-failure.ts';
import { collectReport } from '../../report/collect/collect-report.ts';
import { updateReport } from '../../report/update-report.ts';
import { EXIT, type ExitCode } from '../../terminal/terminal.ts';
import { type Command, exitCodeFor } from '../command.ts';
import { openMaster, writeMaster } from '../master.ts';
import { announceWriting } from '../read-inputs.ts';
import { returnedFiles } from './returned-files.ts';

/**
 * `duban collect`: holds returned packs against the master workbook and lists what they would change. With
 * an output it takes what is not in doubt, and what `--take` names.
 */
export const collect: Command = async (invocation, terminal) => {
  const { json, language, output, takes, accept, correct, by, why, period } = invocation;
  if (takes.length > 0 && output === null) throw new CommandFailure('usage.no-master-output');
  if (invocation.files.length === 1) throw new CommandFailure('usage.no-returns');
  const master = await openMaster(invocation, terminal);
  const on = invocation.asOf ?? terminal.today();
  const files: ReturnedFile[] = [];
  for await (const file of returnedFiles(master.others, invocation, terminal)) files.push(file);
  await announceWriting(invocation, terminal);
  const { collection, checked, decided } = collectFiles(master.workbook.ledger, files, {
    period,
    correction: correct ? { by: by ?? '', why: why ?? '' } : null,
    on,
  });
  const decision = decided(accept ?? 'valid', takes);
  const { findings, checked: after } = findingsOfReturns(collection, decision, { before: checked, asOf: on });
  const written =
    output === null
      ? null
      : await writeMaster(
          master,
          decision.content,
          { asOf: on, before: after.session },
          { invocation, terminal },
        );
  const taken = output === null ? [] : decision.taken;
  if (json) await terminal.out(writeCollectJson(collection, taken, findings, language));
  else {
    const report = collectReport(collection, { taken, output, findings, checked: after }, language);
    const left =
      written !== null && (isIncomplete(written) || written.columns.length > 0)
        ? updateReport(written, master.path, language)
        : '';
    await terminal.out(`${report}${left}`);
  }
  return exitCode(collection, decision, written, exitCodeFor(findings));
};

const isIncomplete = ({ putAside, losses }: UpdatedWorkbook): boolean => putAside.length + losses.length > 0;

/** Whether a person has to look at something: what was not read, is not decided, or is wrong. */
function exitCode(
  { files, changes }: Collection,
  { taken }: Decided,
  written: UpdatedWorkbook | null,
  ofFindings: ExitCode,
): ExitCode {
  const isDecided = new Set(taken);
  const settled = new Set(
    taken.map(({ task, unit, period, field }) => JSON.stringify([task, unit, period, field])),
  );
  const isOpen = changes.some(
    (change) =>
      change.kind === 'rejected' ||
      (['conflict', 'proposed', 'cleared'].includes(change.kind) &&
        !isDecided.has(change) &&
        !settled.has(JSON.stringify([change.task, change.unit, change.period, change.field]))),
  );
  const isUnread = files.some(({ status }) => status === 'refused' || status === 'partly');
  return isOpen || isUnread || (written !== null && isIncomplete(written)) ? EXIT.errorsFound : ofFindings;
}
