import { toHalfWidth } from '#core/text/width';
import type { CellCodec } from '../../codec/cell.ts';
import { dateSerial, isoDate } from '../../codec/date.ts';

/** A day typed into a text cell: 2026-6-25, 2026/6/25, 2026.6.25, 2026年6月25日. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** 报送日期: a date cell; dates typed as text are read too. */
export const reportedOnCell: CellCodec<string | null> = {
  toCell: (iso) => (iso === null ? null : (dateSerial(iso) ?? iso)),
  fromCell(cell) {
    if (cell === null) return null;
    if (typeof cell === 'number') return isoDate(cell) ?? undefined;
    const text = toHalfWidth(String(cell)).replace(/\s/g, '');
    if (text === '') return null;
    const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return dateSerial(iso) === null ? undefined : iso;
  },
};
