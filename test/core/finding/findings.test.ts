import { FINDING_CATALOGUE } from '#core/finding/catalogue';
import { LAMP_REASONS } from '#core/finding/lamp-reasons';
import { finding } from '#core/finding/make-finding';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Finding } from '#core/record/finding';
import { codesRaised, isCodeUsed, slotsOf } from '../../support/catalogues.ts';

const KINDS = Object.entries(FINDING_CATALOGUE);
describe.each(KINDS)('%s', (code, kind) => {
  test('is documented and named area.what', () => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(kind.when).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each(['zh', 'en'] as const)('its %s sentence fills in exactly its parameters', (language) => {
    expect([...new Set(slotsOf(kind[language]))]).toEqual([...kind.params].sort());
  });

  test('is a Chinese sentence and an English one', () => {
    expect(kind.zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(kind.en).toMatch(/^[A-Z"{].*\.$/);
  });

  test('is raised somewhere', () => {
    expect(isCodeUsed(code)).toBe(true);
  });
});

test('every finding that is raised is in the catalogue', () => {
  const raised = codesRaised('finding');
  expect(raised.length).toBeGreaterThan(5);
  const known = [...Object.keys(FINDING_CATALOGUE), ...Object.keys(LAMP_REASONS)];
  expect(raised.filter(({ code }) => !known.includes(code))).toEqual([]);
});

describe('the sentence of a finding', () => {
  const differs = finding(
    'allocation.sum-differs',
    { notice: 'n' },
    { item: '新建路灯', total: 3.3, sum: 0.1 + 0.2, difference: 3, unit: '公里' },
  );

  test('fills in the figures without the tail of binary fractions', () => {
    expect(findingSentence(differs, 'zh')).toBe('“新建路灯”分解合计0.3公里，与总目标3.3公里相差3公里。');
    expect(findingSentence(differs, 'en')).toContain('add up to 0.3公里');
  });

  test('names the list only where there is one', () => {
    const repeated = (list: string): Finding =>
      finding('notice.number-repeated', {}, { list, no: '7', times: 2 });
    expect(findingSentence(repeated(''), 'zh')).toBe('序号7重复出现2次。');
    expect(findingSentence(repeated('甲清单'), 'zh')).toBe('甲清单：序号7重复出现2次。');
    expect(findingSentence(repeated('甲清单'), 'en')).toBe('甲清单: The number 7 is printed 2 times.');
  });

  test('joins the members of a list as each language does', () => {
    const missing = finding('notice.number-missing', {}, { list: '', numbers: ['3', '5'] });
    expect(findingSentence(missing, 'zh')).toContain('缺少第3、5项');
    expect(findingSentence(missing, 'en')).toContain('3, 5 is missing');
  });

  test('shows the code and parameters of a finding it does not know', () => {
    const later: Finding = { ...differs, code: 'later.code', params: { a: 1, b: ['x', 'y'] } };
    expect(findingSentence(later, 'zh')).toBe('later.code a=1 b=x、y');
  });

  test('severity comes from the catalogue', () => {
    expect(differs.severity).toBe(FINDING_CATALOGUE['allocation.sum-differs'].severity);
  });
});
