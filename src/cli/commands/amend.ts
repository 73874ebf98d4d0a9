import { amendedContent } from '#actions/amend/amend';
import { amendmentLines, writeAmendmentsJson } from '#actions/amend/amend-json';
import { amendReport } from '../report/amend-report.ts';
import { AMEND_WORDS } from '../report/amend-words.ts';
import { EXIT } from '../terminal/terminal.ts';
import type { Command } from './command.ts';
import { openOnlyMaster, writeMaster } from './master.ts';

/**
 * `duban amend`: carries out the waiting rows of 调整台账 and writes the workbook to the output; without an
 * output it lists them, with what would stand in their way.
 */
export const amend: Command = async (invocation, terminal) => {
  const { json, language, output } = invocation;
  const master = await openOnlyMaster(invocation, terminal);
  const { ledger } = master.workbook;
  const asOf = invocation.asOf ?? terminal.today();
  const { content, carried } = amendedContent(ledger, asOf);
  const written =
    output === null
      ? ledger
      : (await writeMaster(master, content, { asOf }, { invocation, terminal })).written;
  const lines = amendmentLines(written, carried.problems, language);
  const numbers = new Map(written.registry.tasks.map(({ id, no }) => [id, no]));
  const parts = [amendReport(lines, (id) => numbers.get(id) ?? id, language)];
  if (output !== null) {
    const before = ledger.entries.amendments.filter(({ state }) => state === 'done').length;
    const done = carried.amendments.filter(({ state }) => state === 'done').length;
    parts.push(`${AMEND_WORDS[language].carriedOut(done - before, output)}\n`);
  }
  await terminal.out(json ? writeAmendmentsJson(lines) : parts.join(''));
  return carried.problems.size > 0 ? EXIT.errorsFound : EXIT.done;
};
