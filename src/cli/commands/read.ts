import { writeRegistryJson } from '#actions/import/registry-json';
import { noticeReport } from '../report/notice-report.ts';
import { type Command, exitCodeFor } from './command.ts';
import { readInputs } from './read-inputs.ts';

/** `duban read`: prints what is in the files. */
export const read: Command = async (invocation, terminal) => {
  const { json, explain, language } = invocation;
  const { registry } = await readInputs(invocation, terminal);
  if (json) {
    await terminal.out(writeRegistryJson(registry, language));
  } else {
    await terminal.out(noticeReport(registry, language));
    if (explain) {
      const { numberReport } = await import('../report/number-report.ts');
      await terminal.out(`\n${numberReport(registry, language)}`);
    }
  }
  return exitCodeFor(registry.findings);
};
