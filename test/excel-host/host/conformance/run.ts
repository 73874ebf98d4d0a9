import type { Fact, FactContext } from './fact.ts';

/** A difference from what a fact states. */
class FactFailure extends Error {
  override readonly name = 'FactFailure';
}

/** Runs a fact on a sheet of its own in the open workbook; rejects if it does not hold. */
export async function runFact(fact: Fact): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    await context.sync();
    await fact.run({ context, sheet, same, refused });
  });
}

/** Like `runFact`, and removes the sheet afterwards: for a workbook in which many facts run. */
export async function runFactAndTidy(fact: Fact): Promise<void> {
  const sheets = await sheetIds();
  try {
    await runFact(fact);
  } finally {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id');
      await context.sync();
      for (const sheet of worksheets.items) {
        if (sheets.includes(sheet.id)) continue;
        // A very hidden sheet cannot be deleted.
        sheet.visibility = 'Visible';
        sheet.delete();
      }
      await context.sync();
    });
  }
}

const sheetIds = (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });

/** The `same` of a fact. */
export const same: FactContext['same'] = (actual, expected) => {
  if (!alike(actual, expected)) throw new FactFailure(`is ${shown(actual)}, not ${shown(expected)}`);
};

/** The `refused` of a fact. */
export const refused: FactContext['refused'] = async (code, work) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof FactFailure) throw error;
    const given = (error as { readonly code?: unknown }).code;
    if (given === code) return;
    throw new FactFailure(`is refused with ${String(given)} (${String(error)}), not ${code}`);
  }
  throw new FactFailure(`is not refused, though it should be with ${code}`);
};

function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  const of = (object: object, name: string): unknown => (object as Readonly<Record<string, unknown>>)[name];
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && alike(of(one, name), of(other, name)))
  );
}

const shown = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));
