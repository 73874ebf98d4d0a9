import { isTouched } from '#core/reporting/filled';
import { cellText } from '../../codec/cell.ts';
import { KEY_COLUMN } from '../../model/table-layout.ts';
import { atRecord, countOf, type MissingInput, type MissingInputContext } from '../missing-input.ts';
import { placesOfEntry } from '../progress/place.ts';
import { TARGETS } from '../targets/columns.ts';

/** Reports that are not in; targets that are neither confirmed nor corrected. */
export function missingInputs({ registry, entries }: MissingInputContext): readonly MissingInput[] {
  const settled = new Set(
    entries.confirmations.filter(({ state }) => state !== 'open').map(({ target }) => target),
  );
  const open = registry.targets.filter(({ id }) => !settled.has(id));
  const blank = entries.progress.filter((entry) => !isTouched(entry));
  return [
    { kind: 'reports', ...countOf(blank, placesOfEntry) },
    {
      kind: 'confirmation',
      ...countOf(open, ({ id }) => [
        atRecord({ source: TARGETS, by: KEY_COLUMN, value: cellText(id), column: 'confirmation' }),
      ]),
    },
  ];
}
