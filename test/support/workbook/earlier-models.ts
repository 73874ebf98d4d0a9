import type { SheetModel, TableModel } from '#workbook/model/sheet-model';
import { arrangedModel } from '#workbook/plan/rows/arranged-model';
import { COLUMNS } from '#workbook/sheets/store/written-columns';

/** Column formulas as an earlier version had them, without the columns that it did not have. */
const FORMULAS: Readonly<Record<string, string>> = {
  时序进度: '指标进度[[#This Row],[期间月]]/12',
  灯: 'IF(指标进度[[#This Row],[计算用值]]="","—","绿")',
};

/** The models as an earlier version drew them: without later columns, and without a record of what was written. */
export const earlierModels = (models: readonly SheetModel[]): readonly SheetModel[] =>
  models.map((model) => {
    const { table } = model;
    if (table === null)
      return {
        ...model,
        values: model.values.filter(([kind]) => kind !== COLUMNS),
        // It counted by other columns.
        formulas: model.formulas.filter(({ formula }) => !formula.includes('[计数]')),
      };
    return (table.later ?? []).length === 0 ? model : withoutColumns(model, table, table.later ?? []);
  });

/** A model without some columns of its table, as if the layout did not have them. */
export function withoutColumns(model: SheetModel, table: TableModel, gone: readonly string[]): SheetModel {
  const stays = (column: number): boolean => !gone.includes(table.headers[column] ?? '');
  const left = [...table.headers.keys()].filter(stays);
  const places = table.headers.map((_, column) => left.indexOf(column));
  const inTable = <T extends string>(headers: readonly T[]): readonly T[] =>
    headers.filter((header) => !gone.includes(header));
  const bare = { ...model, formulas: model.formulas.filter(({ column }) => !isEarlier(table, column)) };
  const arranged = arrangedModel(bare, places);
  const rows = model.values.length - 1;
  const earlier = table.formulas
    .filter(({ header }) => header in FORMULAS)
    .flatMap(({ header }) =>
      Array.from({ length: rows }, (_, down) => ({
        row: down + 1,
        column: left.indexOf(table.headers.indexOf(header)),
        formula: FORMULAS[header] ?? '',
      })),
    );
  return {
    ...arranged,
    columns: left.map((column) => model.columns[column] ?? { width: 10, hidden: false }),
    formulas: [...arranged.formulas, ...earlier],
    names: model.names,
    page: model.page,
    table: {
      ...table,
      range: { ...table.range, columnCount: left.length },
      headers: inTable(table.headers),
      inputs: inTable(table.inputs),
      formulas: table.formulas
        .filter(({ header }) => !gone.includes(header))
        .map(({ header, formula }) => ({ header, formula: FORMULAS[header] ?? formula })),
      later: [],
    },
  };
}

const isEarlier = (table: TableModel, column: number): boolean => (table.headers[column] ?? '') in FORMULAS;
