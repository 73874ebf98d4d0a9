import { failureSentence } from '#core/failure/failure';
import type { InputFailure } from '#core/failure/input-failure';
import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';
import { numbered, wordParagraph } from '../../support/documents/office-package.ts';

/** Formats that hold a document with its parts in one text file, whatever their name says. */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('web archives and messages', () => {
  const archive = (...parts: readonly string[]): Uint8Array =>
    Buffer.from(
      `From: <Saved by a browser>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--_X"\r\n\r\nnot shown\r\n${parts.map((part) => `----_X\r\n${part}\r\n`).join('')}----_X--\r\n`,
    );
  const html = 'Content-Type: text/html; charset="utf-8"\r\n';

  test.each([
    [
      'quoted-printable',
      archive(`${html}Content-Transfer-Encoding: quoted-printable\r\n\r\n<p style=3D"x">=E7=94=\r\n=B2</p>`),
      ['甲'],
    ],
    [
      'base64 in GBK, beside a picture',
      archive(
        'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBOR',
        `Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: BASE64\r\n\r\n${Buffer.from([0xcd, 0xa8, 0xd6, 0xaa]).toString('base64')}`,
      ),
      ['通知'],
    ],
    ['eight bits', archive(`${html}Content-Transfer-Encoding: 8bit\r\n\r\n<p>甲</p>`), ['甲']],
    [
      'a workbook in frames',
      archive(
        `${html}\r\n<html><frameset><frame src=sheet001.htm></frameset></html>`,
        `Content-Location: file:///C:/x.files/sheet001.htm\r\n${html}\r\n<table><tr><td>1</td><td>甲</td></tr></table>`,
        `Content-Location: file:///C:/x.files/tabstrip.htm\r\n${html}\r\n<p>表1</p>`,
      ),
      [[['1', '甲']]],
    ],
    [
      'one page without parts',
      utf8('MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>甲</p>'),
      ['甲'],
    ],
    [
      'a plain message',
      utf8('From: a@b.cn\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n1.甲\n2.乙'),
      ['1.甲', '2.乙'],
    ],
  ])('%s', async (_, bytes, expected) => {
    const document = await openDocument(bytes, '通知.doc');
    expect(contentOf(document)).toEqual(expected);
    expect(document.findings).toEqual([]);
  });

  test('files attached to a message are told', async () => {
    const attached =
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\n%PDF';
    const document = await openDocument(archive(`${html}\r\n<p>甲</p>`, attached), 'a.eml');
    expect(document.findings).toMatchObject([{ code: 'source.unread-content', params: { count: 1 } }]);
  });

  test('a text with a colon in its first line is none', async () => {
    expect((await openDocument(utf8('Title: a\nDate: b\n\n甲'), 'a.txt')).origin).toBe('txt');
  });
});

test('a Word document that is saved as one XML file is read', async () => {
  const part = (name: string, xml: string): string =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (type: string, target: string): string =>
    `<Relationships><Relationship Id="r" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/_rels/.rels', relation('officeDocument', 'word/document.xml'))}${part('/word/_rels/document.xml.rels', relation('numbering', 'numbering.xml'))}${part('/word/document.xml', `<w:document>${wordParagraph('甲', numbered(1))}</w:document>`)}${part('/word/numbering.xml', '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')}<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>iVBORw0K</pkg:binaryData></pkg:part></pkg:package>`;
  expect(contentOf(await openDocument(utf8(xml), '通知.xml'))).toEqual(['3.甲']);
  const cut = openDocument(utf8(xml.slice(0, xml.indexOf('</w:document>'))), '通知.xml');
  await expect(cut).rejects.toMatchObject({ code: 'input.damaged' });
});

test.each([
  ['Word 2003 XML', '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'],
  ['Excel 2003 XML', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
  ['OpenDocument XML', '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'],
  ['UOF XML', '<uof:UOF xmlns:uof="x"/>'],
  ['XML', '<root><a>1</a></root>'],
])('%s is refused by name, in UTF-8 and UTF-16', async (format, xml) => {
  const source = `<?xml version="1.0"?>\n<!-- x -->\n${xml}`;
  for (const bytes of [utf8(source), utf8(`\ufeff${source}`), Buffer.from(`\ufeff${source}`, 'utf16le')]) {
    const failure = await openDocument(bytes, '清单.xls').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'input.unsupported', params: { format } });
    expect(failureSentence(failure as InputFailure)).toContain('另存为');
  }
});

test.each([
  [
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "x"><html><body><p>甲</p></body></html>',
    ['甲'],
  ],
  ['<table><tr><td>1</td><td>甲</td></tr></table>', [[['1', '甲']]]],
])('a page under the name of a workbook is read: %s', async (page, expected) => {
  expect(contentOf(await openDocument(utf8(page), '清单.xls'))).toEqual(expected);
});
