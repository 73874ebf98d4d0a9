import type { Checked } from '#actions/check/check';
import type { ReportingStatus } from '#actions/reporting/reporting-status';
import type { Language } from '#core/text/language';
import { STATUS_WORDS } from './status-words.ts';

/** Who has reported, as text: a line a unit, the worst first. */
export function statusReport(
  status: ReportingStatus,
  { session: { context } }: Pick<Checked, 'session'>,
  language: Language,
): string {
  const words = STATUS_WORDS[language];
  const { taskOf, namesOf } = context;
  if (status.units.length === 0) return `${words.nobody}\n`;
  const lines = status.units.map((unit) =>
    words.unit(unit, namesOf(unit.missing.flatMap((id) => taskOf(id) ?? []))),
  );
  return `${[words.heading(status), ...lines].join('\n')}\n`;
}
