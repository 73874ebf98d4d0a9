import type { MissingFromRow } from '#actions/row/card-missing';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { COMPARATOR_SIGNS } from '../../parts/comparator-signs.ts';
import type { FillingText } from '../../text/filling.ts';

/** Unit and period of a report, as far as they are known: 市住建局　2026年6月. */
export const reporterWords = ({ unit, period }: Pick<Entry, 'unit' | 'period'>, language: Language): string =>
  [unit ?? [], period === null ? [] : periodWords(period, language)].flat().join('\u2002');

/** The value of a target: ≥4500万吨, 6%–7%; its deadline where it has no value, and "" where it has neither. */
export function goalWords(
  { comparator, value, value2, unit, direction, deadline }: Target,
  text: FillingText,
): string {
  if (value === null) return deadline ?? '';
  const upper = value2 === null ? '' : `–${String(value2)}${unit}`;
  const goal = `${COMPARATOR_SIGNS[comparator]}${String(value)}${unit}${upper}`;
  return direction === 'down' ? text.fall(goal) : goal;
}

/** What is missing, a sentence each; more than two targets to be confirmed are only counted. */
export function missingWords(
  missing: readonly MissingFromRow[],
  text: FillingText,
  language: Language,
): readonly string[] {
  const open = missing.filter(({ kind }) => kind === 'confirmation').length;
  const isMany = open > 2;
  const words = missing.flatMap((one): readonly string[] => {
    const { missingInput: said } = text;
    switch (one.kind) {
      case 'unit':
      case 'period':
      case 'rating':
      case 'plan':
        return [said[one.kind]];
      case 'report':
        return [said.report(reporterWords(one, language))];
      case 'figure': {
        const { metric, unit } = one.target;
        return [said.figure(metric, one.readValue === null ? null : `${String(one.readValue)}${unit}`)];
      }
      case 'confirmation':
        return isMany ? [] : [said.confirmation(one.target.metric)];
    }
  });
  return isMany ? [...words, text.missingInput.confirmations(open)] : words;
}
