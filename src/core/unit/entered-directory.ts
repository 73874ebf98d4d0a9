import type { UnitEntry } from '../record/entered/unit-entry.ts';
import type { UnitDirectory } from './directory.ts';

/** The confirmed aliases and the members of collective phrases from the sheet 单位目录. */
export const unitDirectory = (units: readonly UnitEntry[]): UnitDirectory => ({
  aliases: units.flatMap(({ name, canonical, answer }) =>
    canonical === null || answer !== 'yes' ? [] : [{ name, canonical }],
  ),
  groups: units.flatMap(({ name, members }) => (members.length === 0 ? [] : [{ name, members }])),
});
