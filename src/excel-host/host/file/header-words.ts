import type { FilePage } from '#xlsx/element';
import type { PageLayout } from '../model/book.ts';

type HostTexts = PageLayout['headersFooters'];
type FileTexts = FilePage['headerFooter'];

/** Which pages, as the client names them → the beginning of the element in a file. */
const PAGES: Readonly<Record<string, string>> = {
  defaultForAllPages: 'odd',
  oddPages: 'odd',
  evenPages: 'even',
  firstPage: 'first',
};
const PARTS = { L: 'left', C: 'center', R: 'right' } as const;
type Part = keyof typeof PARTS;
const PLACES = ['Header', 'Footer'] as const;

const isOddAndEven = (state: string): boolean => state === 'OddAndEven' || state === 'FirstOddAndEven';
const hasFirst = (state: string): boolean => state === 'FirstAndDefault' || state === 'FirstOddAndEven';

/** Headers and footers in the words of a file: the three parts of each in one text. */
export function headerFooterOf({ state, useSheetMargins, useSheetScale, texts }: HostTexts): FileTexts {
  const written: Record<string, string> = {};
  for (const [page, parts] of texts) {
    // Beside pages that are odd, those of all pages have no place.
    if (page === (isOddAndEven(state) ? 'defaultForAllPages' : 'oddPages')) continue;
    for (const place of PLACES) {
      const text = (Object.keys(PARTS) as Part[])
        .map((part) => {
          const words = parts.get(`${PARTS[part]}${place}`) ?? '';
          return words === '' ? '' : `&${part}${words}`;
        })
        .join('');
      if (text !== '') written[`${PAGES[page] ?? 'odd'}${place}`] = text;
    }
  }
  return {
    texts: written,
    differentOddEven: isOddAndEven(state),
    differentFirst: hasFirst(state),
    scalesWithSheet: useSheetScale,
    alignsWithMargins: useSheetMargins,
  };
}

/** Headers and footers as the client reads them: which pages → left, middle and right. */
export function headersFootersOf(file: FileTexts): HostTexts {
  const { differentOddEven, differentFirst } = file;
  const texts = new Map<string, Map<string, string>>();
  for (const [page, element] of Object.entries(PAGES)) {
    if (page === (differentOddEven ? 'defaultForAllPages' : 'oddPages')) continue;
    const parts = new Map<string, string>();
    for (const place of PLACES)
      for (const [part, words] of partsOf(file.texts[`${element}${place}`] ?? ''))
        parts.set(`${PARTS[part]}${place}`, words);
    if (parts.size > 0) texts.set(page, parts);
  }
  return {
    state: differentOddEven
      ? differentFirst
        ? 'FirstOddAndEven'
        : 'OddAndEven'
      : differentFirst
        ? 'FirstAndDefault'
        : 'Default',
    useSheetMargins: file.alignsWithMargins,
    useSheetScale: file.scalesWithSheet,
    texts,
  };
}

/** Left, middle and right of a text; what stands before any mark is the middle. "&&" is no mark, nor is a name in quotes. */
function partsOf(text: string): ReadonlyMap<Part, string> {
  const parts = new Map<Part, string>();
  let part: Part = 'C';
  let at = 0;
  const add = (words: string): void => {
    parts.set(part, (parts.get(part) ?? '') + words);
  };
  while (at < text.length) {
    const next = text.charAt(at + 1);
    if (text.charAt(at) !== '&') {
      add(text.charAt(at));
      at += 1;
    } else if (next === '"') {
      const end = text.indexOf('"', at + 2);
      const until = end < 0 ? text.length : end + 1;
      add(text.slice(at, until));
      at = until;
    } else if (next in PARTS) {
      part = next as Part;
      at += 2;
    } else {
      add(text.slice(at, at + 2));
      at += 2;
    }
  }
  return new Map([...parts].filter(([, words]) => words !== ''));
}
