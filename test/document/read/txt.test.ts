import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const SENTENCE = '1.改造完成老旧住宅400幢，新增停车泊位800个。';

/** GB18030 code of each character of two bytes, found by decoding all such codes. */
const GB_CODES = new Map<string, readonly [number, number]>();
for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
  for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
    const sign = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (!GB_CODES.has(sign)) GB_CODES.set(sign, [lead, trail]);
  }
}
const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => GB_CODES.get(sign) ?? [sign.charCodeAt(0)]));

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

test.each([
  ['UTF-8', utf8(SENTENCE)],
  ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(SENTENCE))],
  ['UTF-16 little-endian', utf16(SENTENCE, true)],
  ['UTF-16 big-endian', utf16(SENTENCE, false)],
  ['GB18030', gb18030(SENTENCE)],
])('reads %s', async (_, bytes) => {
  const document = await openDocument(bytes, 'notice.txt');
  expect(document.text).toBe(SENTENCE);
  expect(document.findings).toEqual([]);
});

test('four-byte characters of GB18030 are decoded', async () => {
  // U+3400, four bytes in GB18030, among enough ordinary text
  const bytes = Uint8Array.from([...gb18030(SENTENCE.repeat(4)), 0x81, 0x39, 0xee, 0x39]);
  expect((await openDocument(bytes, 'notice.txt')).text.endsWith('\u3400')).toBe(true);
});

test('the text of a file is unchanged, and each line that is not blank is a paragraph', async () => {
  const text = '标题\r\n\r\n  1.第一项\n\t\t单元\t格\n   \n\f二页\r旧行';
  const document = await openDocument(utf8(text), 'notice.txt');
  expect(document.text).toBe(text);
  expect(contentOf(document)).toEqual(['标题', '  1.第一项', '\t\t单元\t格', '二页', '旧行']);
});

test('a file cut in the middle of a character is read with U+FFFD and a warning', async () => {
  const bytes = utf8(SENTENCE);
  const document = await openDocument(bytes.subarray(0, bytes.length - 1), 'notice.txt');
  expect(document.text).toBe(`${SENTENCE.slice(0, -1)}\uFFFD`);
  expect(document.findings).toMatchObject([
    { code: 'source.broken-characters', severity: 'warning', params: { count: 1 } },
  ]);
  const span = document.findings[0]?.span;
  expect(document.text.slice(span?.start, span?.end)).toBe('\uFFFD');
});

test('a text with one broken byte is read with a warning, with many it is refused with the first line', async () => {
  const lines = utf8(`${SENTENCE}\n`.repeat(200));
  const one = lines.slice();
  one[2] = 0xff;
  expect((await openDocument(one, 'notice.txt')).findings).toHaveLength(1);
  const many = lines.slice();
  for (let i = utf8(`${SENTENCE}\n`).length + 3; i < many.length; i += 300) many[i] = 0xff;
  await expect(openDocument(many, 'notice.txt')).rejects.toMatchObject({
    code: 'text.broken',
    params: { line: 2 },
  });
});

test('text in an unsupported encoding is refused', async () => {
  // 重大項目 in Big5
  const big5 = Uint8Array.of(0xad, 0xab, 0xa4, 0x6a, 0xb6, 0xb5, 0xa5, 0xd8, 0xa4, 0x6a, 0xa4, 0x40);
  await expect(openDocument(big5, 'notice.txt')).rejects.toMatchObject({ code: 'text.encoding-unknown' });
});
