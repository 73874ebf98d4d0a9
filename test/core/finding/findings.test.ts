import { FINDING_KINDS, type FindingCode } from '#core/finding/codes';
import { LAMP_WORDING } from '#core/finding/lamp-wording';
import { FAILURES } from '#core/failure/input-failure';
import { finding } from '#core/finding/finding';
import { message } from '#core/finding/message';
import { FINDING_WORDING } from '#core/finding/wording';
import type { Finding } from '#core/record/finding';
import { modulesUnder } from '../../support/modules.ts';

const KINDS = Object.entries(FINDING_KINDS);
const SOURCES = modulesUnder('src').filter(
  ({ file }) => !/core\/issue\/([a-z]+-)?(codes|wording|failures?)\.ts$/.test(file),
);
const isUsed = (code: string): boolean => SOURCES.some(({ text }) => text.includes(`'${code}'`));
const slots = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+):?\}/g)].map(([, name]) => name ?? '').sort();

test('there are findings and failures to check', () => {
  expect(KINDS.length).toBeGreaterThan(10);
  expect(Object.keys(FAILURES).length).toBeGreaterThan(5);
  expect(SOURCES.length).toBeGreaterThan(20);
});

describe.each(KINDS)('%s', (code, kind) => {
  const wording = FINDING_WORDING[code as FindingCode];

  test('is documented and named place.what', () => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(kind.when).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each(['zh', 'en'] as const)('its %s sentence fills in exactly its parameters', (language) => {
    expect([...new Set(slots(wording[language]))]).toEqual([...kind.params].sort());
  });

  test('is a Chinese sentence and an English one', () => {
    expect(wording.zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(wording.en).toMatch(/^[A-Z"{].*\.$/);
  });

  test('is raised somewhere', () => {
    expect(isUsed(code)).toBe(true);
  });
});

test('what the program raises is in the table', () => {
  const raised = SOURCES.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:\b(?:finding|remark|InputFailure)\(|\bcode: )\s*'([a-z]+\.[a-z-]+)'/g)].map(
      ([, code]) => ({ file, code }),
    ),
  );
  expect(raised.length).toBeGreaterThan(5);
  const known = [...Object.keys(FINDING_KINDS), ...Object.keys(FAILURES), ...Object.keys(LAMP_WORDING)];
  expect(raised.filter(({ code }) => !known.includes(code ?? ''))).toEqual([]);
});

describe.each(Object.entries(FAILURES))('failure %s', (code, { zh, en }) => {
  test('says one plain sentence in both languages, with the same parameters', () => {
    expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(en).toMatch(/^[A-Z"{].*\.$/);
    expect(slots(en)).toEqual(slots(zh));
    expect(zh + en).not.toContain('\n');
  });

  test('is thrown somewhere', () => {
    expect(isUsed(code)).toBe(true);
  });
});

describe('message', () => {
  const differs = finding(
    'allocation.sum-differs',
    { notice: 'n' },
    { item: '新建路灯', total: 3.3, sum: 0.1 + 0.2, difference: 3, unit: '公里' },
  );

  test('fills in the figures without the tail of binary fractions', () => {
    expect(message(differs, 'zh')).toBe('“新建路灯”分解合计0.3公里，与总目标3.3公里相差3公里。');
    expect(message(differs, 'en')).toContain('add up to 0.3公里');
  });

  test('names the list only where there is one', () => {
    const repeated = (list: string): Finding =>
      finding('notice.number-repeated', {}, { list, no: '7', times: 2 });
    expect(message(repeated(''), 'zh')).toBe('序号7重复出现2次。');
    expect(message(repeated('甲清单'), 'zh')).toBe('甲清单：序号7重复出现2次。');
    expect(message(repeated('甲清单'), 'en')).toBe('甲清单: The number 7 is printed 2 times.');
  });

  test('joins the members of a list as each language does', () => {
    const missing = finding('notice.number-missing', {}, { list: '', numbers: ['3', '5'] });
    expect(message(missing, 'zh')).toContain('缺少第3、5项');
    expect(message(missing, 'en')).toContain('3, 5 is missing');
  });

  test('loses nothing of a finding it does not know', () => {
    const later: Finding = { ...differs, code: 'later.code', params: { a: 1, b: ['x', 'y'] } };
    expect(message(later, 'zh')).toBe('later.code a=1 b=x、y');
  });

  test('severity comes from the table', () => {
    expect(differs.severity).toBe(FINDING_KINDS['allocation.sum-differs'].severity);
  });
});
