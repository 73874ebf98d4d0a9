import { type CellRange, intersection, sameRange } from '#xlsx/cell-range';
import type { HostObject } from '../../protocol/host-object.ts';
import { NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { clearCells } from '../../range/clear.ts';
import { copyCells } from '../../range/copy.ts';
import { findCell, replaceAll } from '../../range/find.ts';
import { deleteCells, insertCells } from '../../range/shift/insert-delete.ts';
import { mergeCells, mergesIn, unmergeCells } from '../../range/merge.ts';
import { selectCells } from '../../range/select.ts';
import { HostRangeAreas } from './range-areas.ts';
import { foundOrFail } from './range-location.ts';
import { RangeProperties } from './range-properties.ts';
import { HostRangeSort } from './range-sort.ts';

/** Editing of a range beyond setting contents. */
export abstract class RangeEdit<Self extends HostObject = HostObject> extends RangeProperties<Self> {
  get Sort(): HostRangeSort {
    return new HostRangeSort(this.context, this.sheet, this.area);
  }

  /** Returns the inserted cells; this range follows the cells it referred to. */
  Insert(direction: unknown): Self {
    const place: CellRange = this.area;
    insertCells(this.context, this.sheet, place, direction);
    return this.at(place);
  }

  Delete(direction: unknown): null {
    deleteCells(this.context, this.sheet, this.area, direction);
    return null;
  }

  Clear(what: unknown): null {
    clearCells(this.context, this.sheet, this.area, what);
    return null;
  }

  CopyFrom(source: unknown, type: unknown, skipBlanks: unknown, transpose: unknown): null {
    const to = { sheet: this.sheet, area: this.area };
    copyCells(this.context, this.placeOf(source), to, { type, skipBlanks, transpose });
    return null;
  }

  Merge(across: unknown): null {
    mergeCells(this.context, this.sheet, this.area, across);
    return null;
  }

  Unmerge(): null {
    unmergeCells(this.sheet, this.area);
    return null;
  }

  GetMergedAreasOrNullObject(): HostRangeAreas | NullObject {
    const areas = mergesIn(this.sheet, this.area);
    return areas.length === 0 ? NULL_OBJECT : new HostRangeAreas(this.context, this.sheet, areas);
  }

  FindOrNullObject(text: unknown, criteria: unknown): Self | NullObject {
    const cell = findCell(this.context, this.sheet, this.area, text, criteria);
    return cell === null ? NULL_OBJECT : this.at(cell);
  }

  Find(text: unknown, criteria: unknown): Self {
    return foundOrFail(this.FindOrNullObject(text, criteria));
  }

  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    return replaceAll(this.context, this.sheet, this.area, text, replacement, criteria);
  }

  /** Tables that lie completely within these cells, or that have some of them. */
  GetTables(fullyContained: unknown): HostObject {
    const tables = this.context.book.tables.filter(({ sheet, area }) => {
      const common = sheet === this.sheet ? intersection(area, this.area) : null;
      return common !== null && (fullyContained !== true || sameRange(common, area));
    });
    return this.context.tableObjects(tables);
  }

  Select(): null {
    selectCells(this.context, this.sheet, this.area);
    return null;
  }
}
