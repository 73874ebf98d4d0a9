import { knownBuiltInFormat } from '#xlsx/number-format/built-in';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';

/** What the style of a cell says about its text. */
export interface CellStyle {
  /** Number format code; null where the file does not say what stands behind its id. */
  readonly format: string | null;
  readonly formatId: number;
  /** The whole cell has a line through it. */
  readonly isStruck: boolean;
  /** Centred across the empty cells on its right that have the same alignment. */
  readonly isAcross: boolean;
}

export const PLAIN_STYLE: CellStyle = { format: 'General', formatId: 0, isStruck: false, isAcross: false };

/** The cell styles (`cellXfs`) by the index that cells refer to (attribute `s`); none in a workbook without a style part. */
export async function readCellStyles(
  archive: ZipArchive,
  part: string | null,
): Promise<readonly CellStyle[]> {
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return [];
  const reader = new StyleReader();
  await readXml(bytes, reader);
  return reader.styles;
}

/** Lists of the style part that are read; the others (`cellStyleXfs`, `dxfs`) have elements of the same names. */
const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'cellXfs', 'cellStyleXfs', 'dxfs']);

class StyleReader {
  readonly styles: CellStyle[] = [];
  readonly #formats = new Map<number, string>();
  readonly #struckFonts: boolean[] = [];
  #list = '';

  open(name: string, attributes: XmlAttributes): void {
    if (LISTS.has(name)) this.#list = name;
    else if (name === 'numFmt' && this.#list === 'numFmts')
      this.#formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
    else if (this.#list === 'fonts') this.#font(name, attributes);
    else if (this.#list === 'cellXfs') this.#style(name, attributes);
  }

  close(name: string): void {
    if (LISTS.has(name)) this.#list = '';
  }

  #font(name: string, { val }: XmlAttributes): void {
    if (name === 'font') this.#struckFonts.push(false);
    else if (name === 'strike' && isOn(val)) this.#struckFonts[this.#struckFonts.length - 1] = true;
  }

  #style(name: string, attributes: XmlAttributes): void {
    if (name === 'xf') {
      const formatId = Number(attributes['numFmtId'] ?? 0);
      this.styles.push({
        format: this.#formats.get(formatId) ?? knownBuiltInFormat(formatId),
        formatId,
        isStruck: this.#struckFonts[Number(attributes['fontId'] ?? 0)] ?? false,
        isAcross: false,
      });
    }
    const last = this.styles.at(-1);
    if (name === 'alignment' && last !== undefined && attributes['horizontal'] === 'centerContinuous')
      this.styles[this.styles.length - 1] = { ...last, isAcross: true };
  }
}

/** Whether a property of a font is set; without a value it is. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false';
