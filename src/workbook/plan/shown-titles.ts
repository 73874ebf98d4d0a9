import type { SheetModel } from '../model/sheet-model.ts';
import { placesOf } from './rows/found-table.ts';
import type { BookSurvey } from './survey.ts';

/** A column of a table whose title users changed; null: the sheet does not have it. */
interface OtherTitle {
  readonly table: string;
  readonly header: string;
  readonly title: string | null;
}

/** Ways in which formulas name a column of a table. */
const FORMS = ['[{}]', '[[#This Row],[{}]]', '[[#Headers],[{}]]'] as const;

/**
 * The models with formulas that name the columns of tables as the workbook shows them:
 * Excel accepts no others. Formulas that need a column that is missing are left out.
 */
export function withShownTitles(survey: BookSurvey, models: readonly SheetModel[]): readonly SheetModel[] {
  const others = models.flatMap((model) => otherTitles(survey, model));
  if (others.length === 0) return models;
  const shown = (formula: string): string | null => {
    let text = formula;
    for (const { table, header, title } of others)
      for (const form of FORMS) {
        const known = `${table}${form.replace('{}', () => header)}`;
        if (title === null && text.includes(known)) return null;
        if (title !== null)
          text = text.replaceAll(known, () => `${table}${form.replace('{}', () => escaped(title))}`);
      }
    return text;
  };
  const changed = <T extends { readonly formula: string }>(list: readonly T[]): readonly T[] =>
    list.flatMap((one) => {
      const formula = shown(one.formula);
      return formula === null ? [] : [{ ...one, formula }];
    });
  return models.map((model) => ({
    ...model,
    formulas: changed(model.formulas),
    conditions: changed(model.conditions),
    table: model.table === null ? null : { ...model.table, formulas: changed(model.table.formulas) },
  }));
}

function otherTitles({ sheets }: BookSurvey, { table }: SheetModel): readonly OtherTitle[] {
  if (table === null) return [];
  for (const { tables, rows } of sheets) {
    const found = tables.find(({ name }) => name === table.name);
    if (found === undefined) continue;
    const titles = rows?.[found.range.row] ?? [];
    const places = placesOf(titles, table.headers);
    return table.headers.flatMap((header, column): readonly OtherTitle[] => {
      const place = places[column] ?? -1;
      const title = place < 0 ? null : String(titles[place] ?? '');
      return title === header ? [] : [{ table: table.name, header, title }];
    });
  }
  return [];
}

/** A title as formulas write it: some signs have an apostrophe before them. */
const escaped = (title: string): string => title.replace(/['[\]#@]/g, (sign) => `'${sign}`);
