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
  /** The suggested alias, also where users entered another. */
  readonly suggested: string | null;
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
        suggested: suggestion?.canonical ?? null,
        reason,
      };
    }),
    ...groups.map(({ phrase, tasks: uses }): UnitRow => ({
      ...BLANK,
      name: phrase,
      kind: 'group',
      leads: null,
      assists: uses,
      suggested: null,
      reason: '',
    })),
  ];
}

/**
 * The rows of 单位目录: those of the tasks with what users entered, and units and collective
 * phrases that users added, each after the others of its kind.
 */
export function unitRows(tasks: readonly Task[], entries: readonly UnitEntry[]): readonly UnitRow[] {
  const entered = new Map(entries.map((entry) => [entry.name, entry]));
  const fresh = freshUnitRows(tasks);
  const named = new Set(fresh.map(({ name }) => name));
  const added = [...entered.values()]
    .filter(({ name }) => !named.has(name))
    .map((entry): UnitRow => {
      const isGroup = entry.members.length > 0;
      return {
        ...entry,
        kind: isGroup ? 'group' : 'unit',
        leads: isGroup ? null : 0,
        assists: 0,
        suggested: null,
        reason: '',
      };
    });
  const rows = [...fresh.map((row): UnitRow => ({ ...row, ...entered.get(row.name) })), ...added];
  return [...rows.filter(({ kind }) => kind === 'unit'), ...rows.filter(({ kind }) => kind === 'group')];
}

/** The key of a row: with the kind, since a name may be both a unit and a collective phrase. */
export const unitKey = ({ kind, name }: Pick<UnitRow, 'kind' | 'name'>): string =>
  `${UNIT_KIND_WORDS[kind]}：${name}`;
