import { openDocument } from '#document/read/open';
import { contentOf } from '../../support/documents/document-content.ts';
import { wordOf } from '../../support/documents/office-package.ts';

/** Raised text stands in ^{…}, lowered text in _{…}, struck text in ~{…}, hidden text in !{…}. */
const MARKED = /([\^_~!])\{([^}]*)\}/;

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  '^': ['<sup>', '</sup>'],
  _: ['<sub>', '</sub>'],
  '~': ['<s>', '</s>'],
  '!': ['<span style="display:none">', '</span>'],
};
const RUN_PROPERTIES: Readonly<Record<string, string>> = {
  '^': '<w:vertAlign w:val="superscript"/>',
  _: '<w:vertAlign w:val="subscript"/>',
  '~': '<w:strike/>',
  '!': '<w:vanish/>',
};

/** The pieces of a line: plain text, and the marked text with its sign. */
function piecesOf(line: string): readonly (readonly [sign: string, text: string])[] {
  const split = line.split(MARKED);
  return split.flatMap((text, i) =>
    i % 3 === 0 ? [['', text] as const] : i % 3 === 2 ? [[split[i - 1] ?? '', text] as const] : [],
  );
}

const htmlOf = (line: string): Uint8Array => {
  const pieces = piecesOf(line).map(
    ([sign, text]) => `${TAGS[sign]?.[0] ?? ''}${text}${TAGS[sign]?.[1] ?? ''}`,
  );
  return new TextEncoder().encode(`<!DOCTYPE html><html><body><p>${pieces.join('')}</p></body></html>`);
};
const docxOf = (line: string): Uint8Array => {
  const runs = piecesOf(line).map(
    ([sign, text]) =>
      `<w:r><w:rPr>${RUN_PROPERTIES[sign] ?? ''}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  );
  return wordOf(`<w:p>${runs.join('')}</w:p>`);
};

const CASES: readonly (readonly [line: string, read: string, leftOut?: string])[] = [
  ['培育企业25^{1}家', '培育企业25家', '“1”'],
  ['引进项目40^{[2]}个', '引进项目40个', '“[2]”'],
  ['引进项目40^{［}^{12}^{］}个', '引进项目40个', '“［12］”'],
  ['规上企业^{3}25家', '规上企业25家', '“3”'],
  ['培育25^{①}家', '培育25家', '“①”'],
  ['培育25^{*}家', '培育25家', '“*”'],
  ['培育25^{注1}家', '培育25家', '“注1”'],
  ['培育25^{1,3}家', '培育25家', '“1,3”'],
  ['培育25^{a}家', '培育25家', '“a”'],
  ['绿地3000m^{2}，供水5万m^{3}/d，面积12km^{2}', '绿地3000m²，供水5万m³/d，面积12km²'],
  ['绿地3000米^{2}', '绿地3000米²'],
  ['绿地3000m^{２}', '绿地3000m²'],
  ['绿地3000m^{2}^{[1]}', '绿地3000m²', '“[1]”'],
  ['绿地3000m^{2}^{3}', '绿地3000m²', '“3”'],
  ['减排3×10^{4}吨', '减排3×10⁴吨'],
  ['拟合优度R^{2}不低于', '拟合优度R²不低于'],
  ['水温20^{o}C', '水温20°C'],
  ['列全省1^{st}', '列全省1st'],
  ['^{1}以省级认定口径为准', '¹以省级认定口径为准'],
  ['^{[1]}以省级认定口径为准', '[1]以省级认定口径为准'],
  ['^{25}', '25'],
  ['完成^{1}/_{2}以上', '完成1/2以上'],
  ['增长3^{1}⁄_{2}倍', '增长3又1/2倍'],
  ['完成^{1}/2以上', '完成1/2以上'],
  ['CO_{2}排放下降3%，PM_{2.5}不高于28', 'CO2排放下降3%，PM2.5不高于28'],
  ['减排CO_{2}30万吨', '减排CO₂30万吨'],
  ['培育企业~{40}25家', '培育企业25家', '“40”（培育企业25家）'],
  ['~{整句删去，共30家}', '', '“整句删去，共30家”'],
  ['培育企业!{内部掌握40家}25家', '培育企业25家', '“内部掌握40家”（培育企业25家）'],
  ['培育企业!{略}25家', '培育企业25家'],
];

describe.each([
  ['html', htmlOf],
  ['docx', docxOf],
])('raised, lowered, struck and hidden text of %s', (_, write) => {
  test.each(CASES)('%s', async (line, read, leftOut) => {
    const document = await openDocument(write(`${line}`), 'notice').catch((error: unknown) => error);
    if (read === '') {
      expect(document).toMatchObject({ code: 'input.only-left-out' });
      return;
    }
    const opened = document as Awaited<ReturnType<typeof openDocument>>;
    expect(contentOf(opened)).toEqual([read]);
    const texts = opened.findings.flatMap(({ params }) => params['texts'] as readonly string[]);
    if (leftOut === undefined) expect(texts).toEqual([]);
    else expect(texts.join()).toContain(leftOut);
  });

  test('what was left out is told at its place, as a warning where it may be a figure that holds', async () => {
    const { findings, text } = await openDocument(write('培育企业~{40}25^{1}家，!{共30家}'), 'notice');
    const told = findings.map(({ code, severity, span }) => [
      code,
      severity,
      span && text.slice(span.start, span.end),
    ]);
    expect(told.sort()).toEqual(
      [
        ['source.note-marks', 'info', '培育企业25家，'],
        ['source.struck-text', 'warning', '培育企业25家，'],
        ['source.hidden-text', 'warning', '培育企业25家，'],
      ].sort(),
    );
  });
});
