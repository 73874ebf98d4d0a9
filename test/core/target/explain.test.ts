import { explainNumbers } from '#core/target/explain';
import { readTargets } from '#core/target/read';
import { WHYS } from '#core/target/why';
import { caseTable } from '../../cases/table.ts';
import { describeReference, referenceTasks } from './reference.ts';

interface RoleCases {
  readonly year: number;
  readonly cases: readonly { readonly content: string; readonly numbers: readonly string[] }[];
}

const { year, cases } = caseTable<RoleCases>('roles');
const NUMERAL = /[\d０-９〇零一二两三四五六七八九十百千万亿半]/;

describe('each number says what it is and why', () => {
  test.each(cases.map(({ content, numbers }) => [content, numbers] as const))('%s', (content, numbers) => {
    const told = explainNumbers(content, { year }).map(
      ({ text, why, target }) => `${text} ${why}${target === null ? '' : ` → ${target}`}`,
    );
    expect(told).toEqual(numbers);
  });
});

test('every reason is worded in both languages', () => {
  for (const { zh, en } of Object.values(WHYS)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z“]/);
  }
});

describeReference('on the reference notices', () => {
  const tasks = referenceTasks().filter(({ content }) => NUMERAL.test(content));

  test('there is much to explain', () => {
    expect(tasks.length).toBeGreaterThan(200);
  });

  test('no digit and no numeral is left unexplained', () => {
    const silent = tasks.flatMap(({ doc, no, content, year: of }) => {
      const numbers = explainNumbers(content, { year: of });
      return [...content].flatMap((char, at) => {
        const told = !NUMERAL.test(char) || numbers.some(({ span }) => at >= span.start && at < span.end);
        return told ? [] : [`${doc}#${no}: ${content.slice(Math.max(0, at - 5), at + 5)}`];
      });
    });
    expect(silent).toEqual([]);
  });

  test('explanations and targets speak of the same numbers', () => {
    for (const { content, year: of } of tasks) {
      const targets = readTargets(content, { year: of });
      const numbers = explainNumbers(content, { year: of });
      const given = new Set(numbers.filter(({ role }) => role === 'target').map(({ target }) => target));
      const numbered = targets.filter(({ value }) => value !== null);
      for (const { role, target, text, span } of numbers) {
        expect(text).toBe(content.slice(span.start, span.end));
        if (role === 'target') expect(target).not.toBeNull();
        if (target !== null) expect(targets[target]).toBeDefined();
      }
      // A number that is dealt out gives several targets and points to the first.
      expect(numbered.length).toBeGreaterThanOrEqual(given.size);
      expect(numbered.length === 0).toBe(given.size === 0);
    }
  });
});
