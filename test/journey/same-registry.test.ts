import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '#core/record/registry';
import { readRegistry } from '#core/read';
import { elementAt } from '#document/read/element-at';
import { openDocument } from '#document/read/open';
import { docxOf } from '../support/documents/docx.ts';
import { htmlOf } from '../support/documents/html.ts';
import { piecesOf } from '../support/documents/notice-pieces.ts';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../support/documents/libreoffice.ts';
import { PDF_ASSETS } from '../support/documents/pdf-assets.ts';

// A notice gives the same registry from each of four file types, apart from white space and spans.

const REFERENCES = join(process.cwd(), '../shared/notices');
const SAMPLES = join(process.cwd(), 'assets/samples');

const textsIn = (folder: string): readonly (readonly [string, string])[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
    : [];

const notices = [...textsIn(SAMPLES), ...textsIn(REFERENCES)];

/** The content to compare: everything but spans, without white space. */
const essence = ({ notices: heads, tasks, targets, allocations }: Registry): unknown =>
  JSON.parse(
    JSON.stringify({ heads, tasks, targets, allocations }, (key, value: unknown) => {
      if (key === 'span') return undefined;
      return typeof value === 'string' ? value.replace(/\s/g, '') : value;
    }),
  );

async function registryOf(bytes: Uint8Array, name: string): Promise<unknown> {
  const document = await openDocument(bytes, name, { pdf: { assets: PDF_ASSETS } });
  return essence(readRegistry([{ name, document }]));
}

const fromText = (text: string): Promise<unknown> => registryOf(new TextEncoder().encode(text), 'notice.txt');

test('there are notices to compare', () => {
  expect(notices.length).toBeGreaterThanOrEqual(3);
});

if (!existsSync(REFERENCES)) test.skip('the reference notices (../shared/notices) are missing', () => {});

describe.each(notices)('%s', (_, text) => {
  test('docx', async () => {
    const bytes = await docxOf(piecesOf(text));
    expect(await registryOf(bytes, 'notice.docx')).toEqual(await fromText(text));
  });

  test('html', async () => {
    expect(await registryOf(htmlOf(piecesOf(text)), 'notice.html')).toEqual(await fromText(text));
  });
});

describeWithLibreOffice('Writer', 'pdf', () => {
  let pdfs: readonly Uint8Array[] = [];
  beforeAll(async () => {
    const documents = await Promise.all(notices.map(([, text]) => docxOf(piecesOf(text))));
    pdfs = await convertedByLibreOffice(documents, 'docx', 'pdf');
  }, LIBREOFFICE_TIMEOUT);

  test.each(notices.map(([name, text], i) => [name, text, i] as const))(
    '%s',
    async (_, text, i) => {
      expect(await registryOf(elementAt(pdfs, i), 'notice.pdf')).toEqual(await fromText(text));
    },
    60_000,
  );
});
