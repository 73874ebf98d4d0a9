import { workbookContent, writeWorkbook } from '#actions/build/build-workbook';
import { CommandFailure } from '../command-failure.ts';
import { entriesReport } from '../report/check-report.ts';
import { noticeReport } from '../report/notice-report.ts';
import { WORDS } from '../report/words.ts';
import { type Command, exitCodeFor } from './command.ts';
import { readInputs } from './read-inputs.ts';

/** `duban build`: writes the master workbook of the files and prints what is in it. */
export const build: Command = async ({ files, output, asOf, language }, terminal) => {
  if (files.length === 0) throw new CommandFailure('usage.no-files', { command: 'build' });
  if (output === null) throw new CommandFailure('usage.no-output');
  const reading = await readInputs(files, 'build', terminal);
  const content = workbookContent(reading, { asOf: asOf ?? terminal.today() });
  await terminal.write(output, await writeWorkbook(content));
  const entries = entriesReport(content.checked, language);
  const reports = [noticeReport(reading.registry, language), ...(entries === '' ? [] : [entries])];
  await terminal.out(`${reports.join('\n')}\n${WORDS[language].written(output)}\n`);
  return exitCodeFor(content.checked.findings);
};
