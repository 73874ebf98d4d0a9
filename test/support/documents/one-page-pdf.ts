import { pdfOfObjects, pdfStream } from './raw-pdf.ts';

/** Writes pdf files of one page from its content, with objects that the page uses. */

/** Numbers of the objects that each file has; own objects begin at `FIRST_OWN`. */
const FONT = 5;
export const FIRST_OWN = 8;

export interface OnePage {
  /** Operators of the page; `F` is a Chinese font whose codes are those of the characters. */
  readonly content: string;
  readonly objects?: readonly string[];
  /** Entries of the catalogue, of the page, of its resources, and of the stream of its content. */
  readonly catalogue?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly contentEntries?: string;
  /** The number of the object that is the font `F`. */
  readonly font?: number;
}

export function onePagePdf(page: OnePage): Uint8Array {
  const { content, objects = [], catalogue = '', resources = '', contentEntries = '', font = FONT } = page;
  return pdfOfObjects([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${page.page ?? ''} ` +
      `/Resources << /Font << /F ${font} 0 R >> ${resources} >> >>`,
    pdfStream(content, contentEntries),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 /Descent -120 ' +
      '/CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >>',
    ...objects,
  ]);
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

/** A string of a dictionary. */
export const pdfText = (text: string): string => `<FEFF${hex(text)}>`;

/** Operators that show a text; `top` is the distance of its baseline from the upper edge of the page. */
export const shown = (text: string, left: number, top: number, size = 12): string =>
  `BT /F ${size} Tf 1 0 0 1 ${left} ${800 - top} Tm <${hex(text)}> Tj ET\n`;
