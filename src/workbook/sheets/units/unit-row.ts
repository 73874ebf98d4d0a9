import type { Task } from '#core/record/task';
import { suggestAliases } from '#core/unit/alias';
import { countUnits } from '#core/unit/census';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { ALIAS_REASON_WORDS } from './columns.ts';
import { UNIT_KIND_WORDS } from '../../codec/wording.ts';

/** A row of 单位目录: counts over the tasks, and what users entered. */
export interface UnitRow extends UnitEntry {
  readonly kind: keyof typeof UNIT_KIND_WORDS;
  readonly leads: number | null;
  readonly assists: number;
  /** The reason of the suggested alias in words; "" without one. */
  readonly reason: string;
}

const BLANK = { canonical: null, answer: 'open', members: [], contact: '', phone: '' } as const;

/** The rows before users enter anything: counts, and suggested aliases without an answer. */
export function freshUnitRows(tasks: readonly Task[]): readonly UnitRow[] {
  const { units, groups } = countUnits(tasks);
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

/** The key of a row: with the kind, since a name may be both a unit and a collective phrase. */
export const unitKey = ({ kind, name }: Pick<UnitRow, 'kind' | 'name'>): string =>
  `${UNIT_KIND_WORDS[kind]}：${name}`;
