import { escapeXmlText } from '../../part/xml/escape-text.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { plainText, TagScanner } from '../xml/tags.ts';

/** The change of a formula without "="; the same text where nothing changes. */
export type FormulaChange = (formula: string) => string;

/** The formulas in a part of a worksheet with a change applied; everything else stays as written. */
export function changedFormulas(xml: string, change: FormulaChange): string {
  const scanner = new TagScanner(xml);
  let written = '';
  let at = 0;
  while (scanner.next()) {
    if (!scanner.is('f') || scanner.kind !== 'open') continue;
    const from = scanner.end;
    scanner.skip();
    const to = scanner.start;
    const before = decodeEscapes(plainText(xml, from, to));
    const after = change(before);
    if (after === before) continue;
    written += xml.slice(at, from) + escapeXmlText(after);
    at = to;
  }
  return at === 0 ? xml : written + xml.slice(at);
}
