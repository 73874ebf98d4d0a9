import { checkRegistry } from '#actions/check/check';
import { writeCheckJson } from '#actions/check/check-json';
import { joinTables } from '#actions/import/join-tables';
import type { FileReading } from '#actions/import/read-files';
import { checkReport } from '../report/check-report.ts';
import { type Command, exitCodeFor } from './command.ts';
import { readEachInput } from './read-inputs.ts';

/** `duban check`: prints what is wrong with the figures reported in the files. */
export const check: Command = async (invocation, terminal) => {
  const { json, asOf, language } = invocation;
  const readings: FileReading[] = [];
  await readEachInput(invocation, terminal, ({ reading }) => readings.push(reading));
  const reading = joinTables(readings);
  const checked = checkRegistry(reading, { asOf: asOf ?? terminal.today(), isWhole: true });
  await terminal.out(json ? writeCheckJson(checked, language) : checkReport(checked, language));
  return exitCodeFor(checked.findings);
};
