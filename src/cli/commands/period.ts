import { addedColumnsSentence } from '#workbook/plan/columns/added-columns';
import { closePeriod } from '#actions/period/close-period';
import { openPeriod } from '#actions/period/open-period';
import { periodsOf } from '#actions/period/periods-of';
import { writePeriodsJson } from '#actions/period/periods-json';
import { CommandFailure } from '../command-failure.ts';
import { PERIOD_WORDS, periodList } from '../report/period-report.ts';
import { updateReport } from '../report/update-report.ts';
import { EXIT } from '../terminal/terminal.ts';
import type { Command } from './command.ts';
import { openOnlyMaster, writeMaster } from './master.ts';

/** What stands for the period after the latest one. */
const NEXT: ReadonlySet<string> = new Set(['next', '下一期']);

/** `duban period`: lists the periods of the master workbook; with `--open` or `--close` opens or closes one. */
export const period: Command = async (invocation, terminal) => {
  const { opens, closes, output, json, language } = invocation;
  if (opens !== null && closes !== null) throw new CommandFailure('usage.open-and-close');
  if (opens === null && closes === null && output !== null)
    throw new CommandFailure('usage.output-no-change', { command: 'period' });
  if ((opens !== null || closes !== null) && output === null)
    throw new CommandFailure('usage.no-master-output');
  const master = await openOnlyMaster(invocation, terminal);
  const { ledger } = master.workbook;
  const words = PERIOD_WORDS[language];
  const on = invocation.asOf ?? terminal.today();
  if (opens === null && closes === null) {
    const periods = periodsOf(ledger);
    await terminal.out(json ? writePeriodsJson(periods) : periodList(periods, language));
    return EXIT.done;
  }
  const opened = opens === null ? null : openPeriod(ledger, NEXT.has(opens) ? null : opens, on);
  const closed = closes === null ? null : closePeriod(ledger, closes, on);
  const content = opened?.content ?? closed?.content ?? ledger;
  const written = await writeMaster(master, content, { asOf: on }, { invocation, terminal });
  if (json) await terminal.out(writePeriodsJson(periodsOf(written.written)));
  else {
    const lines = [
      ...(opened === null ? [] : [words.opened(opened, output ?? '')]),
      ...(closed === null ? [] : [words.closed(closed, output ?? '')]),
      ...written.columns.map((added) => addedColumnsSentence(added, language)),
    ];
    const left = written.putAside.length + written.losses.length;
    const report = left === 0 ? '' : updateReport({ ...written, columns: [] }, master.path, language);
    await terminal.out(`${lines.join('\n')}\n${report}`);
  }
  return written.putAside.length + written.losses.length > 0 ? EXIT.errorsFound : EXIT.done;
};
