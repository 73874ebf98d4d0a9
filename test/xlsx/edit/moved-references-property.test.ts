import fc from 'fast-check';
import { type CellRange, lastRow, rangeOf } from '#xlsx/cell-range';
import { addressOf, parseAddress } from '#xlsx/address';
import { openXlsxEditor } from '#xlsx/edit/xlsx-editor';
import { readXlsxBook } from '#xlsx/read/read-book';
import { craftedFile } from '../../support/xlsx/crafted-file.ts';
import { runs } from '../../support/properties/runs.ts';

const ROWS = 14;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Case {
  readonly deletes: readonly number[];
  readonly inserts: readonly { readonly before: number; readonly rowCount: number }[];
  readonly areas: readonly CellRange[];
}

const area = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1), fc.boolean())
  .map(([a, b, isCell]): CellRange => rangeOf(Math.min(a, b), 0, isCell ? 1 : Math.abs(a - b) + 1));
const cases: fc.Arbitrary<Case> = fc.record({
  deletes: fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 6 }),
  inserts: fc.array(fc.record({ before: fc.nat(ROWS), rowCount: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 4,
  }),
  areas: fc.array(area, { minLength: 1, maxLength: 6 }),
});

/** A file whose first column says in every row which row it was; formulas and rules elsewhere refer to it. */
function fileOf(areas: readonly CellRange[]): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const number = String(row + 1);
    return `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>原${number}</t></is></c></row>`;
  });
  const named = areas.map((one, at) => `<c r="${'ABCDEF'.charAt(at)}1"><f>'甲 表'!${addressOf(one)}</f></c>`);
  const rules = areas.map(
    (one) =>
      `<dataValidation type="list" sqref="${addressOf(one)}"><formula1>A${String(one.row + 1)}</formula1></dataValidation>`,
  );
  return craftedFile({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData><dataValidations count="${String(areas.length)}">${rules.join('')}</dataValidations></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${named.join('')}</row></sheetData></worksheet>`,
  });
}

test('whatever rows are deleted and inserted, references and rules keep the cells that stay', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ deletes, inserts, areas }) => {
      const editor = openXlsxEditor(fileOf(areas));
      editor.moveRows('3', { deletes, inserts });
      const [sheet, other] = (await readXlsxBook(editor.toBytes())).sheets;
      const texts: readonly string[] =
        sheet?.values.map((cells) => (typeof cells?.[0] === 'string' ? cells[0] : '')) ?? [];
      const shown = (row: number): string => texts[row] ?? '';
      const stays = (row: number): boolean => !deletes.includes(row);
      const kept = (rows: readonly number[]): readonly string[] =>
        rows.filter(stays).map((row) => `原${String(row + 1)}`);
      const rowsOf = (one: CellRange): readonly number[] =>
        Array.from({ length: one.rowCount }, (_, down) => one.row + down);
      // No row is lost or doubled, and the inserted ones are in front of the row they were asked for.
      const expected = rowsOf(rangeOf(0, 0, ROWS)).flatMap((row) => [
        ...inserts
          .filter(({ before }) => before === row)
          .flatMap(({ rowCount }) => Array.from({ length: rowCount }, () => '')),
        ...kept([row]),
      ]);
      while (expected.at(-1) === '') expected.pop();
      expect(texts).toEqual(expected);
      let rule = 0;
      for (const [at, one] of areas.entries()) {
        const formula = other?.formulas.get(0)?.get(at) ?? '';
        const left = kept(rowsOf(one));
        if (left.length === 0) {
          // Rows inserted between deleted ones may remain of an area.
          const empty = parseAddress(formula.slice(formula.indexOf('!') + 1));
          expect(
            empty === null
              ? []
              : rowsOf(empty)
                  .map(shown)
                  .filter((text) => text !== ''),
          ).toEqual([]);
          if (empty !== null) rule += 1;
          continue;
        }
        const after = parseAddress(formula.slice(formula.indexOf('!') + 1));
        expect(after).not.toBeNull();
        if (after === null) return;
        expect(
          rowsOf(after)
            .map(shown)
            .filter((text) => text !== ''),
        ).toEqual(left);
        // It begins and ends with a row that stays, if the first and the last one did.
        if (stays(one.row)) expect(shown(after.row)).toBe(left[0]);
        if (stays(lastRow(one))) expect(shown(lastRow(after))).toBe(left.at(-1));
        const validation = sheet?.validations[rule];
        rule += 1;
        expect(validation?.ranges).toEqual([after]);
        // The formula of a rule is read from the first cell of its area: it still means its own row.
        expect(validation?.formula1).toBe(`A${String(after.row + 1)}`);
      }
    }),
    runs(120),
  );
}, 300_000);
