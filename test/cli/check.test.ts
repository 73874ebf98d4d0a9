import { main } from '#cli/main';
import type { Claim } from '#core/record/claim';
import type { Finding } from '#core/record/finding';
import { recordedTerminal } from '../support/terminal.ts';

const TABLE = `2030年度示例市重点工作半年度完成情况

序号

工作内容

半年度完成情况

1

改造街角公园12处，新建绿道60公里。（牵头单位：市住建局）

①改造街角公园5处，完成年度目标的41.7%。

②新建绿道24公里，完成年度目标的70%。

2

新增学位900个。（牵头单位：市教育局）

新增学位450个，完成年度目标的50%。
`;
const PLAIN = '1.新建公园3个。\n责任单位：市住建局\n2.新建学校1所。\n责任单位：市教育局\n';
const TWO_VERSIONS = '1.新建公园9个。\n责任单位：市住建局\n';
const FILES = { 'table.txt': TABLE, 'a/plan.txt': PLAIN, 'b/plan.txt': TWO_VERSIONS };

async function check(...words: string[]) {
  const terminal = recordedTerminal(FILES);
  const code = await main(['check', ...words], terminal);
  return { code, ...terminal.seen };
}

interface CheckJson {
  readonly format: string;
  readonly claims: readonly Claim[];
  readonly findings: readonly (Finding & { message: string; answered: unknown })[];
}
const checkJson = async (...words: string[]): Promise<CheckJson> =>
  JSON.parse((await check(...words, '--json')).out) as CheckJson;

test('a wrong rate is reported with its place and its arithmetic; right ones are not reported', async () => {
  const { out, error, code } = await check('table.txt');
  expect(out).toMatch(
    /^《2030年度示例市重点工作半年度完成情况》\n {2}任务1　市住建局\n {4}［提醒］② “[^”]*绿道”24公里，声称完成70%；[^\n]*40%。\n/,
  );
  expect(out).toContain('合计：错误 0 条、提醒 1 条');
  expect(out).toContain('印有完成率或占比 3 个，复算 3 个。');
  expect(error).toBe('');
  expect(code).toBe(0);
});

test('the same in English', async () => {
  const { out } = await check('table.txt', '--lang', 'en');
  expect(out).toContain('Task 1　市住建局');
  expect(out).toMatch(/［warning］② "[^"]*绿道" is 24公里, said to be 70% of the target; [^\n]*40%\.\n/);
  expect(out).toContain('Total: 0 errors, 1 warning');
});

test('a notice without progress is mentioned in one sentence and is no error', async () => {
  const { out, error, code } = await check('a/plan.txt');
  expect(out).toMatch(/\n {2}没有上报的进展，[^\n]+。\n/);
  expect(out).toContain('合计：错误 0 条、提醒 0 条');
  expect(error).toBe('');
  expect(code).toBe(0);
});

test('an error in the content sets the exit code', async () => {
  expect((await check('a/plan.txt', 'a/plan.txt')).code).toBe(0);
  expect((await check('a/plan.txt', 'b/plan.txt')).code).toBe(1);
});

describe('--json', () => {
  test('is what the contract says, for every claim and finding', async () => {
    const { format, claims, findings, ...more } = await checkJson('table.txt');
    expect(format).toBe('duban-check/1');
    expect(more).toEqual({});
    expect(claims.length).toBeGreaterThanOrEqual(3);
    for (const claim of claims) {
      expect(claim).toMatchObject({
        task: expect.stringContaining('#') as string,
        no: expect.stringMatching(/^[12]$/) as string,
        bullet: expect.any(Number) as number,
        metric: expect.any(String) as string,
        value: expect.any(Number) as number,
        unit: expect.any(String) as string,
        targetUnit: expect.any(String) as string,
        span: { start: expect.any(Number) as number, end: expect.any(Number) as number },
      });
      expect(['target', 'other-item', 'parts', 'same-entry', 'none']).toContain(claim.basis);
      expect(['consistent', 'inconsistent', 'exceeds', 'behind', 'uncheckable']).toContain(claim.verdict);
      for (const key of ['claimedPercent', 'targetValue', 'computedPercent'] as const)
        expect(claim[key] === null || typeof claim[key] === 'number').toBe(true);
      expect(TABLE.slice(claim.span.start, claim.span.end)).toBe(claim.span.text);
    }
    for (const found of findings) {
      expect(found.message).toMatch(/。$/);
      expect(found).toHaveProperty('params');
      expect(found.answered).toBeNull();
    }
  });

  test('holds the figures of a claim', async () => {
    const { claims } = await checkJson('table.txt');
    expect(claims.find(({ value }) => value === 24)).toMatchObject({
      no: '1',
      bullet: 2,
      unit: '公里',
      claimedPercent: 70,
      targetValue: 60,
      targetUnit: '公里',
      basis: 'target',
      computedPercent: 40,
      verdict: 'inconsistent',
    });
    expect(claims.find(({ value }) => value === 450)).toMatchObject({
      no: '2',
      bullet: 0,
      computedPercent: 50,
      verdict: 'consistent',
    });
  });

  test('of a plain notice holds no claims', async () => {
    expect(await checkJson('a/plan.txt')).toMatchObject({ format: 'duban-check/1', claims: [] });
  });

  test('has the sentences in the requested language', async () => {
    const { findings } = await checkJson('table.txt', '--lang', 'en');
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) expect(message).toMatch(/\.$/);
  });
});

describe('a completion table beside the notice it reports on', () => {
  const HEAD = '示例市2030年重点工作任务分解\n各牵头单位每月25日前报送进展。\n';
  const notice = (...items: readonly string[]): string => `${HEAD}${items.join('\n')}\n2030年2月1日\n`;
  const NOTICE = notice(
    '1.新增学位900个。\n牵头单位：市教育局',
    '2.改造街角公园10处，新建绿道60公里。\n牵头单位：市住建局',
    '3.新建公厕8座。\n牵头单位：市综合执法局',
  );
  const run = async (...words: string[]) => {
    const terminal = recordedTerminal({ ...FILES, 'notice.txt': NOTICE });
    const code = await main(['check', ...words, '--as-of', '2030-07-30'], terminal);
    return { code, ...terminal.seen };
  };

  test.each([
    ['notice.txt', 'table.txt'],
    ['table.txt', 'notice.txt'],
  ])('is held against the targets of the notice (%s %s)', async (...files) => {
    const { out } = await run(...files, '--json');
    const { claims, findings } = JSON.parse(out) as CheckJson;
    const rate = claims.find(({ metric }) => metric.includes('公园'));
    expect([rate?.period, rate?.targetValue, rate?.unitName]).toEqual(['2030-H1', 10, '市住建局']);
    expect(findings.filter(({ code }) => code === 'form.missing').map(({ unit }) => unit)).toEqual([
      '市综合执法局',
    ]);
    expect(findings.filter(({ code }) => code.startsWith('table.')).map(({ code }) => code)).toEqual([
      'table.joined',
      'table.target-differs',
    ]);
  });

  test('a rate of the figure that the table states is not called wrong, another one is', async () => {
    const { out } = await run('notice.txt', 'table.txt');
    expect(out).toContain('“街角公园”的目标，通知为10处');
    expect(out).not.toContain('声称完成41.7%');
    expect(out).toContain('声称完成70%');
  });

  test('one with other tasks stays a list of its own', async () => {
    const { out } = await run('a/plan.txt', 'table.txt');
    expect(out).not.toContain('已作为其');
    expect(out).toContain('《2030年度示例市重点工作半年度完成情况》');
  });
});
