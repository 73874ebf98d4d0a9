import { cellText } from '#workbook/codec/cell';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { type UnitColumn, UNITS } from '#workbook/sheets/units/columns';
import { unitKey } from '#workbook/sheets/units/unit-row';
import type { CheckOptions } from '../check/check.ts';
import { changeEntries, replaceByKey, unreadWithout } from '../ledger/change-entries.ts';
import type { PreparedChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

const ANSWER_COLUMN = 'answer' satisfies UnitColumn;
const KINDS = ['unit', 'group'] as const;

/**
 * Prepares writing entries about units and collective phrases (单位目录). An answer
 * replaces whatever unreadable text is in its cell.
 */
export const prepareUnits = (
  ledger: Ledger,
  units: readonly UnitEntry[],
  options: CheckOptions,
): PreparedChange =>
  changeEntries(
    ledger,
    {
      units: replaceByKey(ledger.entries.units, units, ({ name }) => name),
      unread: unreadWithout(
        ledger,
        { sheet: UNITS.sheet, column: ANSWER_COLUMN },
        units.flatMap(({ name }) => KINDS.map((kind) => cellText(unitKey({ kind, name })))),
      ),
    },
    options,
  );
