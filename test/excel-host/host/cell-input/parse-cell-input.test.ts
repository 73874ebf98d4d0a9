import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedInput, type InputLocale, parseCellInput } from '#excel-host/public';

interface Group {
  readonly because: string;
  /** The number format the cell gets; missing if it keeps its own. */
  readonly as?: string;
  readonly cases: Readonly<Record<string, string | number | boolean>>;
}

const GROUPS = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as readonly Group[];
const CHINA: InputLocale = { locale: 'zh-CN', year: 2026 };
const AMERICA: InputLocale = { locale: 'en-US', year: 2026 };
/** An error with the code for an invalid argument. */
const INVALID = expect.objectContaining({ code: 'InvalidArgument' }) as Error;
const general = (input: unknown, reading = CHINA): ParsedInput => parseCellInput(input, 'General', reading);

describe.each(GROUPS)('$because', ({ as, cases }) => {
  test.each(Object.entries(cases))('%j', (text, value) => {
    expect(general(text)).toEqual({
      value,
      formula: null,
      ...(as === undefined ? {} : { numberFormat: as }),
    });
  });

  test.each(Object.keys(cases))('%j stays in a cell for text', (text) => {
    expect(parseCellInput(text, '@', CHINA)).toEqual({ value: text, formula: null });
  });
});

describe('in American order', () => {
  test.each([
    ['3/1', 46082, 'd-mmm'],
    ['3/5/2024', 45356, 'm/d/yyyy'],
    ['3-5-24', 45356, 'm/d/yyyy'],
    ['2024-03-05', 45356, 'm/d/yyyy'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
  ])('%s', (text, value, numberFormat) => {
    expect(general(text, AMERICA)).toEqual({ value, formula: null, numberFormat });
  });

  test.each(['13-1', '3月1日', '下午3:30'])('%s is text', (text) => {
    expect(general(text, AMERICA).value).toBe(text);
  });
});

test('a format of the cell is kept', () => {
  expect(parseCellInput('3-1', '0.00', CHINA)).toEqual({ value: 46082, formula: null });
  expect(parseCellInput('50%', '0', CHINA)).toEqual({ value: 0.5, formula: null });
});

test('a leading apostrophe is stored separately from the text', () => {
  expect(general("'007")).toEqual({ value: '007', formula: null, isPrefixed: true });
  expect(general("'=A1").value).toBe('=A1');
  expect(parseCellInput("'007", '@', CHINA).value).toBe('007');
});

test('numbers and truth values are stored as such, or as text with the text format', () => {
  expect(general(440301199001011234).value).toBe(440301199001011234);
  expect(general(true).value).toBe(true);
  expect(parseCellInput(5, '@').value).toBe('5');
  expect(parseCellInput(false, '@').value).toBe('FALSE');
});

test('an empty text empties a cell', () => {
  expect(general('')).toEqual({ value: null, formula: null });
  expect(parseCellInput('', '@')).toEqual({ value: null, formula: null });
});

test('errors', () => {
  expect(general('#N/A').value).toEqual({ error: '#N/A' });
  expect(general('#div/0!').value).toEqual({ error: '#DIV/0!' });
  expect(general('#1').value).toBe('#1');
});

describe('formulas', () => {
  test.each([
    ['=A1', '=A1'],
    ['=1', '=1'],
    ['+A1', '=+A1'],
    ['-A1', '=-A1'],
    ['+1+2', '=+1+2'],
    ['-新建道路', '=-新建道路'],
    ['-1,2', null],
    ['@SUM(A1:B2)', '=SUM(A1:B2)'],
    ['=SUM(A1,,B2)', '=SUM(A1,,B2)'],
    ['=IF(A1,)', '=IF(A1,)'],
    ['=TODAY()', '=TODAY()'],
    ['=-(1+2)*3%', '=-(1+2)*3%'],
    ['=A:A 3:3', '=A:A 3:3'],
    ['=\'任务 库\'!A1&"a""b"', '=\'任务 库\'!A1&"a""b"'],
    ['=任务库!$A$1:$B$2', '=任务库!$A$1:$B$2'],
    ['=SUM(表1[完成率])', '=SUM(表1[完成率])'],
    ['=表1[[#This Row],[累计完成值]]/表1[@目标]', '=表1[[#This Row],[累计完成值]]/表1[@目标]'],
    ['={1,2;3,4}', '={1,2;3,4}'],
    ['=LOG10(5)', '=LOG10(5)'],
    ['=#REF!+1', '=#REF!+1'],
    ['=A1#', '=A1#'],
    ['=a_b.c1', '=a_b.c1'],
    ['="—" & TEXT(A1,"0.0%")', '="—" & TEXT(A1,"0.0%")'],
  ])('%s', (text, formula) => {
    if (formula === null) expect(() => general(text)).toThrow();
    else expect(general(text)).toEqual({ value: null, formula });
  });

  test.each([
    '=1+',
    '=(1',
    '=1)',
    '=SUM(1',
    '="a',
    '=1 2',
    '=A1,B1',
    '=SUM(1))',
    '=*1',
    '=A1 5',
    "='a!A1",
    '==',
    '=表1[a',
    '=（1）',
    '+86 138 0000',
    '-加快，推进',
    '=1!2',
    '=()',
  ])('%s is refused', (text) => {
    expect(() => general(text)).toThrow(INVALID);
  });

  test.each(['@张三', '@abc'])('%s is no function', (text) => {
    expect(() => general(text)).toThrow(INVALID);
  });

  test('are texts with the text format', () => {
    expect(parseCellInput('=A1', '@').value).toBe('=A1');
    expect(parseCellInput('@张三', '@').value).toBe('@张三');
  });
});

describe('rejected inputs', () => {
  test.each(['General', '@'])('32,767 characters are taken, one more is not (%s)', (format) => {
    expect(parseCellInput('长'.repeat(32_767), format).value).toHaveLength(32_767);
    expect(() => parseCellInput('长'.repeat(32_768), format)).toThrow('32,767');
  });

  test('a formula of more than 8,192 characters', () => {
    expect(general(`="${'a'.repeat(8_189)}"`).formula).toHaveLength(8_192);
    expect(() => general(`="${'a'.repeat(8_190)}"`)).toThrow('8,192');
  });

  test('an object', () => {
    expect(() => general({ type: 'String' })).toThrow(INVALID);
  });
});
