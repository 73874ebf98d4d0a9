import type { Registry } from '#core/record/registry';

/** The master workbook of a registry, as the bytes of an .xlsx file. */
export async function buildWorkbook(registry: Registry): Promise<Uint8Array> {
  const [{ buildDrawings }, { writeXlsx }] = await Promise.all([
    import('#workbook/layout/book'),
    import('#workbook/file/write'),
  ]);
  return writeXlsx(buildDrawings(registry));
}
