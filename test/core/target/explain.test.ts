import { explainNumbers } from '#core/target/explain';
import { readTaskTargets } from '#core/target/read';
import { NUMBER_REASONS } from '#core/target/number-reasons';
import { caseTable } from '../../cases/table.ts';
import { describeReference, referenceTasks } from './reference.ts';

interface RoleCases {
  readonly year: number;
  readonly cases: readonly { readonly content: string; readonly numbers: readonly string[] }[];
}

const { year, cases } = caseTable<RoleCases>('roles');
const NUMERAL = /[\d０-９〇零一二两三四五六七八九十百千万亿半]/;

describe('each number has a role and a reason', () => {
  test.each(cases.map(({ content, numbers }) => [content, numbers] as const))('%s', (content, numbers) => {
    const explained = explainNumbers(content, { year }).map(
      ({ text, reason, target }) => `${text} ${reason}${target === null ? '' : ` → ${target}`}`,
    );
    expect(explained).toEqual(numbers);
  });
});

test('every reason is worded in both languages', () => {
  for (const { zh, en } of Object.values(NUMBER_REASONS)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z“]/);
  }
});

describeReference('on the reference notices', () => {
  const tasks = referenceTasks().filter(({ content }) => NUMERAL.test(content));

  test('there are enough tasks with numbers', () => {
    expect(tasks.length).toBeGreaterThan(200);
  });

  test('every digit and numeral is explained', () => {
    const unexplained = tasks.flatMap(({ doc, no, content, year: of }) => {
      const numbers = explainNumbers(content, { year: of });
      return [...content].flatMap((char, at) => {
        const isExplained =
          !NUMERAL.test(char) || numbers.some(({ span }) => at >= span.start && at < span.end);
        return isExplained ? [] : [`${doc}#${no}: ${content.slice(Math.max(0, at - 5), at + 5)}`];
      });
    });
    expect(unexplained).toEqual([]);
  });

  test('explanations and targets refer to the same numbers', () => {
    for (const { content, year: of } of tasks) {
      const targets = readTaskTargets(content, { year: of });
      const numbers = explainNumbers(content, { year: of });
      const given = new Set(numbers.filter(({ role }) => role === 'target').map(({ target }) => target));
      const numbered = targets.filter(({ value }) => value !== null);
      for (const { role, target, text, span } of numbers) {
        expect(text).toBe(content.slice(span.start, span.end));
        if (role === 'target') expect(target).not.toBeNull();
        if (target !== null) expect(targets[target]).toBeDefined();
      }
      // A distributed number gives several targets and refers to the first.
      expect(numbered.length).toBeGreaterThanOrEqual(given.size);
      expect(numbered.length === 0).toBe(given.size === 0);
    }
  });
});
