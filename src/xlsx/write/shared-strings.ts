import { fileText } from './file-text.ts';

/** The texts of all sheets, each written once; cells name them by number. */
export interface SharedStrings {
  /** The number of a text, counted from 0 in the order of first use. */
  readonly numberOf: (text: string) => number;
  /** The part of the file that holds them, block after block. */
  readonly toXml: () => Iterable<string>;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Characters that are handed on together. */
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

/** Blanks at either end are lost unless the element says that they count. */
const textElement = (text: string): string =>
  `<t${text.trim() === text ? '' : ' xml:space="preserve"'}>${fileText(text)}</t>`;
