import type { XlsxPage } from '#xlsx/sheet-parts';
import type { PageLayout } from '../../model/page-layout.ts';

type HostTexts = PageLayout['headersFooters'];
type FileTexts = XlsxPage['headerFooter'];

/** Kind of page as the client names it → prefix of the element name in a file. */
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

/** Headers and footers as a file has them: the three parts of each in one text. */
export function fileHeaderFooterOf({ state, useSheetMargins, useSheetScale, texts }: HostTexts): FileTexts {
  const written: Record<string, string> = {};
  for (const [page, parts] of texts) {
    // A file has one element for odd pages and for all pages: only the texts that the state
    // prints are written.
    if (page === (isOddAndEven(state) ? 'defaultForAllPages' : 'oddPages')) continue;
    for (const place of PLACES) {
      const text = (Object.keys(PARTS) as Part[])
        .map((part) => {
          const content = parts.get(`${PARTS[part]}${place}`) ?? '';
          return content === '' ? '' : `&${part}${content}`;
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

/** Headers and footers as the client reads them: kind of page → part → text. */
export function hostHeadersFootersOf(file: FileTexts): HostTexts {
  const { differentOddEven, differentFirst } = file;
  const texts = new Map<string, Map<string, string>>();
  for (const [page, element] of Object.entries(PAGES)) {
    if (page === (differentOddEven ? 'defaultForAllPages' : 'oddPages')) continue;
    const parts = new Map<string, string>();
    for (const place of PLACES)
      for (const [part, content] of partsOf(file.texts[`${element}${place}`] ?? ''))
        parts.set(`${PARTS[part]}${place}`, content);
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

/**
 * Left, centre and right part of a text; what precedes the first mark is the centre. "&&"
 * is no mark, nor is "&" before a quoted font name.
 */
function partsOf(text: string): ReadonlyMap<Part, string> {
  const parts = new Map<Part, string>();
  let part: Part = 'C';
  let at = 0;
  const add = (content: string): void => {
    parts.set(part, (parts.get(part) ?? '') + content);
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
  return new Map([...parts].filter(([, content]) => content !== ''));
}
