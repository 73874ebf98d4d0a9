/** Writes pdf files with texts and lines at given positions. */

/** A text on a page: left edge and baseline, in points from the left and top edges of the page. */
export interface RawText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size?: number;
}

/** A filled rectangle (a line, if it is thin), in points from the left and top edges of the page. */
export interface RawBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface RawPage {
  readonly texts: readonly RawText[];
  readonly boxes?: readonly RawBox[];
  /** Clockwise rotation in degrees with which the page is displayed. */
  readonly rotate?: number;
}

const [WIDTH, HEIGHT] = [600, 800];

/**
 * Writes a pdf in which every character is one em wide, in a Chinese font that is not embedded,
 * as in files of old office programs.
 */
export function rawPdf(pages: readonly RawPage[], trailer = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 /Descent -120 ' +
      '/CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >>',
    ...pages.flatMap((page, i) => {
      const content = contentOf(page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} ` +
          `/Resources << /Font << /F 3 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return pdfOfObjects(objects, trailer);
}

/** A pdf of objects that are numbered from 1; the first is its catalogue. Every character is one byte. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A stream object; `entries` are those of its dictionary. */
export const pdfStream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** Trailer entries of a file that is encrypted with an unknown password. */
export const PASSWORD_TRAILER = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]
  /Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;

function contentOf({ texts, boxes = [] }: RawPage): string {
  const fills = boxes.map(
    (box) => `${box.left} ${HEIGHT - box.top - box.height} ${box.width} ${box.height} re f`,
  );
  const shows = texts.map(({ text, left, top, size = 16 }) => {
    const codes = Array.from({ length: text.length }, (_, i) =>
      text.charCodeAt(i).toString(16).padStart(4, '0'),
    );
    return `BT /F ${size} Tf 1 0 0 1 ${left} ${HEIGHT - top} Tm <${codes.join('')}> Tj ET`;
  });
  return [...fills, ...shows].join('\n');
}
