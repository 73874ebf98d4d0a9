import { addressOf } from '../../address.ts';
import type { CellRange } from '../../cell-range.ts';
import { parseRanges } from '../../part/xml/ranges.ts';

export type Move = (area: CellRange) => CellRange | null;

/** A list of areas (ST_Sqref) after a move; "" if none is left, the same text where nothing moves. */
export function movedAreas(text: string, move: Move): string {
  const areas = parseRanges(text);
  const moved = areas.flatMap((area) => move(area) ?? []);
  if (areas.length === moved.length && areas.every((area, at) => area === moved[at])) return text;
  return moved.map(addressOf).join(' ');
}
