import { strToU8, zipSync } from 'fflate';

/** Writes docx and xlsx files from XML given in a test. */

/** XML of the parts of an Office file, by part name. */
export type Parts = Readonly<Record<string, string>>;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function officePackageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A Word file from the XML inside its body; other parts by their short name (`numbering`, `styles`, `footnotes`). */
export function wordOf(body: string, others: Parts = {}): Uint8Array {
  const names = Object.keys(others);
  const links = names.map(
    (name, i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const named = names.map(
    (name) => [`word/${name}.xml`, `<w:${name} ${W}>${others[name] ?? ''}</w:${name}>`] as const,
  );
  return officePackageOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(named),
  });
}

/** XML of a paragraph of a Word file; `properties` is the XML inside its `pPr`. */
export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;

/** Paragraph properties of an item of a numbered list. */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** XML of a numbering part with one list per entry, whose levels are given as `[format, text]`. */
export function numberingOf(lists: readonly (readonly (readonly [string, string])[])[]): string {
  const abstracts = lists.map((levels, id) => {
    const inner = levels.map(
      ([format, text], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
  });
  const instances = lists.map(
    (_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return abstracts.join('') + instances.join('');
}
