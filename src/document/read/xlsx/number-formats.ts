import { builtInFormat } from '#xlsx/number-format';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';

/** Number formats of a workbook's cell styles, by the index cells name (`s`); `General` where none is set. */
export async function readNumberFormats(
  archive: ZipArchive,
  part: string | null,
): Promise<readonly string[]> {
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return [];
  const own = new Map<number, string>();
  const styles: string[] = [];
  let inCellStyles = false;
  await readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
