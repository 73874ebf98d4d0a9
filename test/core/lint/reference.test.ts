import { readRegistry } from '#core/read';
import type { Finding } from '#core/record/finding';
import { REFERENCE } from '../../support/documents/notice-files.ts';
import { textDocument } from '../../support/documents/text-document.ts';

const findings: readonly Finding[] = REFERENCE.flatMap(
  ({ name, text }) => readRegistry([{ name, document: textDocument(text) }]).findings,
);
const present = REFERENCE.length > 0 ? test : test.skip;

if (REFERENCE.length === 0) process.stderr.write('No reference notices next to the project: skipped.\n');

/** The findings in the reference notices, established by reading them, and few others. */
describe('the reference notices', () => {
  present('one item is in two lists with different figures', () => {
    const twice = findings.filter(({ code }) => code === 'target.two-figures');
    expect(twice.map(({ params }) => [params['metric'], params['a'], params['b']])).toEqual([
      ['老旧小区燃气立管', '24公里', '20公里'],
    ]);
  });

  present('all breakdowns add up, and no unit is missing', () => {
    const wrong = [
      'allocation.sum-differs',
      'allocation.text-differs',
      'task.no-unit',
      'target.deadline-past',
    ];
    expect(findings.filter(({ code }) => wrong.includes(code))).toEqual([]);
  });

  present('warnings are few', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(5);
  });
});
