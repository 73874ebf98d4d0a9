import { checkRegistry } from '#actions/check/check';
import { writeCheckJson } from '#actions/check/check-json';
import { checkReport } from '../report/check-report.ts';
import { type Command, exitCodeFor } from './command.ts';
import { readInputs } from './read-inputs.ts';

/** `duban check`: prints what is wrong with the figures reported in the files. */
export const check: Command = async (invocation, terminal) => {
  const { json, asOf, language } = invocation;
  const reading = await readInputs(invocation, terminal);
  const checked = checkRegistry(reading, { asOf: asOf ?? terminal.today() });
  await terminal.out(json ? writeCheckJson(checked, language) : checkReport(checked, language));
  return exitCodeFor(checked.findings);
};
