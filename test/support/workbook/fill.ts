import ExcelJS from 'exceljs';

/** The values that a user types into one row: header → value. */
export type Typing = Readonly<Record<string, string | number | Date>>;

/** A row, identified by its texts, and the values that a user types into it. */
export interface FilledRow {
  readonly sheet: string;
  /** Header → text; the first row with all of these texts is meant. */
  readonly where: Readonly<Record<string, string>>;
  readonly type: Typing;
}

/**
 * A workbook file after a user typed into it with another program (exceljs).
 * @throws {RangeError} if a row or column does not exist.
 */
export async function filled(bytes: Uint8Array, rows: readonly FilledRow[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  for (const { sheet, where, type } of rows) {
    const page = workbook.getWorksheet(sheet);
    const headers = page?.getRow(1).values as readonly unknown[] | undefined;
    const column = (header: string): number => {
      const place = headers?.indexOf(header) ?? -1;
      if (place < 0) throw new RangeError(`no column ${header} on ${sheet}`);
      return place;
    };
    const row = page
      ?.getRows(2, page.rowCount)
      ?.find((one) =>
        Object.entries(where).every(([header, text]) => one.getCell(column(header)).text === text),
      );
    if (row === undefined) throw new RangeError(`no row ${JSON.stringify(where)} on ${sheet}`);
    for (const [header, value] of Object.entries(type)) row.getCell(column(header)).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same for rows that a user adds below the header of a sheet: header → value. */
export async function filledRows(
  bytes: Uint8Array,
  sheet: string,
  rows: readonly Typing[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const page = workbook.getWorksheet(sheet);
  const headers = page?.getRow(1).values as readonly unknown[] | undefined;
  for (const [place, row] of rows.entries())
    for (const [header, value] of Object.entries(row)) {
      const column = headers?.indexOf(header) ?? -1;
      if (page === undefined || column < 0) throw new RangeError(`no column ${header} on ${sheet}`);
      page.getRow(place + 2).getCell(column).value = value;
    }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
