import { parseAddress, splitSheet } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import { HostFailure } from '../protocol/host-failure.ts';

/** The range an address names. @throws HostFailure `InvalidArgument` where it names none. */
export function areaAt(address: string): CellRange {
  const area = parseAddress(splitSheet(address)[1]);
  if (!area)
    throw new HostFailure('InvalidArgument', `"${address}" is no address of cells.`, 'Worksheet.getRange');
  return area;
}
