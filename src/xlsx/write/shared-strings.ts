import { escapeXmlText } from '../part/xml/escape-text.ts';

/** The texts of all sheets (ECMA-376 part 1, 18.4.9 sst), each written once; cells refer to them by index. */
export interface SharedStrings {
  /** The 0-based index of a text, in the order of first use. */
  readonly numberOf: (text: string) => number;
  /** The part as XML, in blocks. */
  readonly toXml: () => Iterable<string>;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Least number of characters of a block. */
const BLOCK_LENGTH = 50_000;

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      uses += 1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(text, number);
      return number;
    },
    *toXml() {
      const counts = `count="${uses}" uniqueCount="${numbers.size}"`;
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${NAMESPACE}" ${counts}>`;
      let block = '';
      for (const text of numbers.keys()) {
        block += `<si>${textElement(text)}</si>`;
        if (block.length < BLOCK_LENGTH) continue;
        yield block;
        block = '';
      }
      yield `${block}</sst>`;
    },
  };
}

/** Leading and trailing blanks need xml:space="preserve". */
export const textElement = (text: string): string =>
  `<t${text.trim() === text ? '' : ' xml:space="preserve"'}>${escapeXmlText(text)}</t>`;
