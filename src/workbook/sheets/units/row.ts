import type { Task } from '#core/record/task';
import { suggestAliases } from '#core/unit/alias';
import { unitCensus } from '#core/unit/census';
import type { UnitEntry } from '../../codec/entries.ts';
import { ALIAS_REASON_WORDS } from './columns.ts';
import { UNIT_KIND_WORDS } from '../../codec/wording.ts';

/** A row of 单位目录: what the tasks say about a name, and what people keep about it. */
export interface UnitRow extends UnitEntry {
  readonly kind: keyof typeof UNIT_KIND_WORDS;
  readonly leads: number | null;
  readonly assists: number;
  /** Why the alias is suggested, in words; "" where none is. */
  readonly reason: string;
}

const BLANK = { canonical: null, answer: 'open', members: [], contact: '', phone: '' } as const;

/** The rows as the tasks alone give them: counts, and suggestions nobody has answered yet. */
export function freshUnitRows(tasks: readonly Task[]): readonly UnitRow[] {
  const { units, groups } = unitCensus(tasks);
  const suggestions = new Map(suggestAliases(units).map((suggestion) => [suggestion.name, suggestion]));
  return [
    ...units.map(({ name, leads, assists }): UnitRow => {
      const suggestion = suggestions.get(name);
      const reason = suggestion ? ALIAS_REASON_WORDS[suggestion.reason] : '';
      return {
        ...BLANK,
        name,
        kind: 'unit',
        leads,
        assists,
        canonical: suggestion?.canonical ?? null,
        reason,
      };
    }),
    ...groups.map(({ phrase, tasks: uses }): UnitRow => ({
      ...BLANK,
      name: phrase,
      kind: 'group',
      leads: null,
      assists: uses,
      reason: '',
    })),
  ];
}

/** Keys: a name may be both a unit and a collective phrase. */
export const unitKey = ({ kind, name }: Pick<UnitRow, 'kind' | 'name'>): string =>
  `${UNIT_KIND_WORDS[kind]}：${name}`;
