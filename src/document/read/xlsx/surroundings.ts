import { relationshipsOf } from '../office/package.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import { readDrawing } from './drawing.ts';
import type { CellPlace } from './sheet-content.ts';
import type { SheetRemarks } from './sheet-remarks.ts';
import { parseCellAddress } from './sheet.ts';
import type { VisibleContent } from './visible-cells.ts';

/** Remarks on what belongs to a sheet and is not in its cells: pictures and text boxes over them, notes. */
export async function remarkOnSurroundings(
  archive: ZipArchive,
  part: string,
  sheet: string,
  { cells }: VisibleContent,
  remarks: SheetRemarks,
): Promise<void> {
  const links = [...(await relationshipsOf(archive, part)).values()];
  const partsOf = async (type: string): Promise<readonly Uint8Array[]> => {
    const found: Uint8Array[] = [];
    for (const link of links) {
      const bytes = link.type.endsWith(type) && !link.isExternal ? await archive.part(link.target) : null;
      if (bytes !== null) found.push(bytes);
    }
    return found;
  };
  for (const bytes of await partsOf('/drawing')) {
    const { pictures, texts } = await readDrawing(bytes);
    for (const place of emptyPlaces(pictures, cells)) remarks.cell('source.cell-pictures', sheet, place);
    for (const text of texts) remarks.textBox(sheet, text);
  }
  for (const bytes of await partsOf('/comments'))
    for (const place of await notedCells(bytes)) remarks.cell('source.cell-notes', sheet, place);
}

/** Those of the places that are empty cells of a table: there are texts in their row and in their column. */
function emptyPlaces(places: readonly CellPlace[], cells: readonly CellPlace[]): readonly CellPlace[] {
  if (places.length === 0) return [];
  const keyOf = ({ row, column }: CellPlace): string => `${String(row)},${String(column)}`;
  const filled = new Set(cells.map(keyOf));
  const rows = new Set(cells.map(({ row }) => row));
  const columns = new Set(cells.map(({ column }) => column));
  const empty = places.filter(
    (place) => rows.has(place.row) && columns.has(place.column) && !filled.has(keyOf(place)),
  );
  return [...new Map(empty.map((place) => [keyOf(place), place])).values()];
}

/** The cells that a comments part (ECMA-376 part 1, 18.7) has notes on. */
async function notedCells(bytes: Uint8Array): Promise<readonly CellPlace[]> {
  const places: CellPlace[] = [];
  await readXml(bytes, {
    open(name, { ref }) {
      const place = name === 'comment' ? parseCellAddress(ref ?? '') : null;
      if (place !== null) places.push(place);
    },
  });
  return places;
}
