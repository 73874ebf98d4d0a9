import type { UnitDirectory } from '#core/unit/directory';
import type { UnitEntry } from '#workbook/codec/entries';

/** What people confirmed on the sheet 单位目录: suggestions nobody answered, or answered with no, are none. */
export const unitDirectory = (units: readonly UnitEntry[]): UnitDirectory => ({
  aliases: units.flatMap(({ name, canonical, answer }) =>
    canonical === null || answer !== 'yes' ? [] : [{ name, canonical }],
  ),
  groups: units.flatMap(({ name, members }) => (members.length === 0 ? [] : [{ name, members }])),
});
