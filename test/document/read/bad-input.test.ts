import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { failureSentence } from '#core/failure/failure';
import { INPUT_FAILURES, InputFailure } from '#core/failure/input-failure';
import { openDocument } from '#document/read/open';
import { randomBytes } from '../../support/documents/random-bytes.ts';
import { numbered, officePackageOf, wordOf, wordParagraph } from '../../support/documents/office-package.ts';
import { PDF_ASSETS } from '../../support/documents/pdf-assets.ts';
import { PASSWORD_TRAILER, rawPdf } from '../../support/documents/raw-pdf.ts';
import { rawZip } from '../../support/documents/raw-zip.ts';
import { processorMs } from '../../support/processor-time.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));

/** The failure of opening the bytes; any other error is a defect of the reader and is thrown. */
async function failureOf(bytes: Uint8Array, name = 'file'): Promise<InputFailure> {
  try {
    await openDocument(bytes, name, { pdf: { assets: PDF_ASSETS } });
  } catch (error) {
    if (error instanceof InputFailure) return error;
    throw error;
  }
  throw new Error('it was read');
}

const good = wordOf(wordParagraph('1.改造管网45公里。'.repeat(200)));
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const UTF16_NAME = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
const pdf = rawPdf([{ texts: [{ text: '正文', left: 100, top: 100 }] }]);

/** Sets the flag for encryption in the directory of an archive. */
function withEncryptionFlag(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  for (let i = 0; i + 10 < copy.length; i += 1) {
    if (copy[i] === 0x50 && copy[i + 1] === 0x4b && copy[i + 2] === 1 && copy[i + 3] === 2) copy[i + 8] = 1;
  }
  return copy;
}

const CASES: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['an empty file', 'input.empty', () => new Uint8Array()],
  ['only white space', 'input.no-text', () => utf8(' \n\u3000\n')],
  ['a page without text', 'input.no-text', () => utf8('<html><body><script>1</script></body></html>')],
  ['a Word file without text', 'input.no-text', () => wordOf('<w:p/>')],
  ['random bytes', 'input.binary', () => randomBytes(50_000, 7)],
  ['a program', 'input.binary', () => joined('MZ', new Uint8Array(200), 'This program cannot be run')],
  ['a picture', 'input.image', () => joined(Uint8Array.of(0x89), 'PNG\r\n', new Uint8Array(100))],
  ['a rich text file', 'input.unsupported', () => utf8('{\\rtf1\\ansi \\u36890?}')],
  ['a presentation', 'input.unsupported', () => officePackageOf({ 'ppt/presentation.xml': '<p/>' })],
  ['an OFD file', 'input.unsupported', () => officePackageOf({ 'OFD.xml': '<ofd:OFD/>' })],
  ['some archive', 'input.unsupported', () => officePackageOf({ 'a.txt': '1.任务' })],
  ['an old Word file', 'input.old-office', () => joined(COMPOUND, new Uint8Array(600))],
  ['an encrypted Word file', 'input.encrypted', () => joined(COMPOUND, new Uint8Array(600), UTF16_NAME)],
  ['an archive with a password', 'input.encrypted', () => withEncryptionFlag(good)],
  ['a truncated Word file', 'input.damaged', () => good.subarray(0, good.length - 300)],
  ['the beginning of a Word file', 'input.damaged', () => good.subarray(0, 40)],
  ['a scan', 'pdf.no-text', () => rawPdf([{ texts: [] }, { texts: [] }])],
  ['a pdf with a password', 'input.encrypted', () => rawPdf([{ texts: [] }], PASSWORD_TRAILER)],
  ['the beginning of a pdf', 'input.damaged', () => pdf.subarray(0, 30)],
  ['entities that multiply', 'input.unsafe-xml', () => entityBomb()],
  ['XML 100,000 levels deep', 'input.too-deep', () => wordOf('<w:ins>'.repeat(100_000))],
];

function entityBomb(): Uint8Array {
  const parts = {
    'word/document.xml':
      '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:p><w:r><w:t>&b;</w:t></w:r></w:p>',
  };
  return officePackageOf(parts);
}

test.each(CASES)('%s is refused as %s', async (_, code, make) => {
  const started = processorMs();
  const failure = await failureOf(make(), '坏文件.docx');
  expect(failure.code).toBe(code);
  expect(processorMs() - started).toBeLessThan(5000);
});

test('the sentences contain the file name and no unfilled parameter, in both languages', async () => {
  for (const [, , make] of CASES) {
    const failure = await failureOf(make(), '坏文件.docx');
    for (const language of ['zh', 'en'] as const) {
      expect(failureSentence(failure, language)).toContain('坏文件.docx');
      expect(failureSentence(failure, language)).not.toMatch(/[{}]/);
    }
  }
});

test('each failure has a sentence of one line in Chinese and in English', () => {
  for (const { zh, en } of Object.values(INPUT_FAILURES)) {
    expect(zh).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u);
    expect(en).toMatch(/^[^\n\p{Script=Han}]+[.)]$/u);
  }
});

test('text up to the limit is read, text above it refused', async () => {
  const line = utf8('1.改造管网45公里。\n');
  const fill = (size: number): Uint8Array => {
    const bytes = new Uint8Array(size - (size % line.length));
    for (let at = 0; at < bytes.length; at += line.length) bytes.set(line, at);
    return bytes;
  };
  const started = processorMs();
  expect((await openDocument(fill(8 * 1024 * 1024), 'big.txt')).blocks.length).toBeGreaterThan(300_000);
  expect(await failureOf(fill(19.9 * 1024 * 1024))).toMatchObject({
    code: 'input.too-much-text',
    params: { limit: 400 },
  });
  expect(await failureOf(fill(50 * 1024 * 1024))).toMatchObject({
    code: 'input.too-large',
    params: { size: 50, limit: 20 },
  });
  expect(processorMs() - started).toBeLessThan(20_000);
}, 30_000);

test('an archive with one changed byte is refused by its checksum', async () => {
  const document = utf8('<w:document><w:p><w:r><w:t>改造管网45公里</w:t></w:r></w:p></w:document>');
  const bytes = zipSync({ 'word/document.xml': document }, { level: 0 });
  expect((await openDocument(bytes, 'a.docx')).text).toContain('45');
  bytes[Buffer.from(bytes).indexOf('45公里')] = 0x39;
  expect((await failureOf(bytes)).code).toBe('input.damaged');
});

describe('files that expand too much', () => {
  const spaces = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

  test.each([
    ['declares its size', 'input.expands-too-much', [{ name: 'word/document.xml', content: spaces(130) }]],
    [
      'declares a smaller size',
      'input.damaged',
      [{ name: 'word/document.xml', content: spaces(130), declared: 1000 }],
    ],
    [
      'is too large only in all parts together',
      'input.expands-too-much',
      [
        { name: 'word/_rels/document.xml.rels', content: spaces(70) },
        { name: 'word/document.xml', content: spaces(70) },
      ],
    ],
  ])(
    'an archive that %s',
    async (_, code, parts) => {
      const bytes = rawZip(parts);
      expect(bytes.length).toBeLessThan(1024 * 1024);
      const started = processorMs();
      expect((await failureOf(bytes)).code).toBe(code);
      expect(processorMs() - started).toBeLessThan(10_000);
    },
    30_000,
  );

  test('the archive of these tests is read if its sizes are correct', async () => {
    const content = utf8('<w:document><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:document>');
    expect((await openDocument(rawZip([{ name: 'word/document.xml', content }]), 'a.docx')).text).toBe(
      '正文',
    );
  });

  test('a pdf with too much page content', async () => {
    const packed = deflateSync(spaces(40));
    const bytes = joined(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n',
      `4 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`,
      packed,
      '\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF',
    );
    expect((await failureOf(bytes)).code).toBe('input.expands-too-much');
  });

  test('an archive with too many parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 6000 }, (_, i) => [`word/${i}.xml`, new Uint8Array(0)]),
    );
    expect(await failureOf(zipSync(parts))).toMatchObject({
      code: 'input.too-many-parts',
      params: { count: 6000 },
    });
  });

  test('a Word file with too many table columns', async () => {
    const cells = '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc>'.repeat(3);
    expect((await failureOf(wordOf(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`))).code).toBe(
      'input.too-many-cells',
    );
  });
});

describe('damaged files are read or refused with an InputFailure', () => {
  const samples: readonly (readonly [string, Uint8Array])[] = [
    [
      'docx',
      wordOf(wordParagraph('甲', numbered(1)) + wordParagraph('乙'), { numbering: '<w:num w:numId="1"/>' }),
    ],
    ['pdf', pdf],
    ['html', utf8('<table><tr><td rowspan=2>1<td>甲<tr><td>乙</table><ol><li>丙')],
    ['txt', utf8('1.改造管网45公里。\n责任单位：市住建局\n')],
  ];

  test.each(samples)(
    '%s with random bytes changed or its end missing (seed 42)',
    async (name, bytes) => {
      const dice = randomBytes(3000, 42);
      for (let round = 0; round < 120; round += 1) {
        const copy = bytes.slice(
          0,
          round % 3 === 0 ? 1 + Math.floor((bytes.length * round) / 120) : bytes.length,
        );
        for (let i = 0; i < 4; i += 1) {
          const at =
            ((dice[round * 8 + i * 2] ?? 0) * 256 + (dice[round * 8 + i * 2 + 1] ?? 0)) % copy.length;
          copy[at] = dice[(round * 31 + i) % dice.length] ?? 0;
        }
        const outcome = await openDocument(copy, name, { pdf: { assets: PDF_ASSETS } }).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(InputFailure);
      }
    },
    60_000,
  );
});
