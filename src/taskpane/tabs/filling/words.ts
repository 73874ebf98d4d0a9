import type { Lack } from '#actions/row/card-lacks';
import type { Entry } from '#core/record/entry';
import type { Target } from '#core/record/target';
import type { FillingText } from '../../text/filling.ts';

/** Who reports for when, as far as it is known: 市住建局　2026年6月. */
export const whoOf = (
  { unit, period }: Pick<Entry, 'unit' | 'period'>,
  { period: shown }: FillingText,
): string => [unit ?? [], period === null ? [] : shown(period)].flat().join('\u2002');

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '', '~': '≈', between: '' } as const;

/** What a target promises: ≥4500万吨, 6%–7%; the day of one without a figure; "" where it has neither. */
export function goalOf(
  { comparator, value, value2, unit, direction, deadline }: Target,
  text: FillingText,
): string {
  if (value === null) return deadline ?? '';
  const upper = value2 === null ? '' : `–${String(value2)}${unit}`;
  const goal = `${SIGNS[comparator]}${String(value)}${unit}${upper}`;
  return direction === 'down' ? text.fall(goal) : goal;
}

/** What is missing, a sentence each; many targets to be confirmed are told by their number. */
export function lackWords(lacks: readonly Lack[], text: FillingText): readonly string[] {
  const open = lacks.filter(({ kind }) => kind === 'confirmation').length;
  const isMany = open > 2;
  const words = lacks.flatMap((lack): readonly string[] => {
    const { lack: said } = text;
    switch (lack.kind) {
      case 'unit':
      case 'period':
      case 'rating':
      case 'plan':
        return [said[lack.kind]];
      case 'report':
        return [said.report(whoOf(lack, text))];
      case 'figure': {
        const { metric, unit } = lack.target;
        return [said.figure(metric, lack.told === null ? null : `${String(lack.told)}${unit}`)];
      }
      case 'confirmation':
        return isMany ? [] : [said.confirmation(lack.target.metric)];
    }
  });
  return isMany ? [...words, text.lack.confirmations(open)] : words;
}
