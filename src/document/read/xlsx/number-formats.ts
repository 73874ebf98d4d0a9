import { builtInFormat } from '#xlsx/number-format';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';

/**
 * The number format code of each cell style (`cellXfs`), by the index that cells refer to
 * (attribute `s`). `part` is null in a workbook without styles.
 */
export async function readNumberFormats(
  archive: ZipArchive,
  part: string | null,
): Promise<readonly string[]> {
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return [];
  const custom = new Map<number, string>();
  const styles: string[] = [];
  let inCellStyles = false;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(custom.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
