import type { AnsweredFinding } from '#actions/findings/answers';
import { checkRegistry } from '#actions/check/check';
import { ALL_FINDINGS, type FindingFilter } from '#actions/findings/finding-filter';
import { countFindings, filterFindings, findingWords, listFindings } from '#actions/findings/finding-list';
import { findingGroups } from '#actions/findings/finding-groups';
import { findingArea, FINDING_AREAS } from '#core/finding/area';
import { FINDING_CATALOGUE } from '#core/finding/catalogue';
import { sentenceForMany } from '#core/finding/finding-sentence';
import { finding } from '#core/finding/make-finding';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { aRegistry, aTask } from '../../support/records.ts';

const task = aTask('3', { content: '推进园区建设。', leadUnits: ['市商务局'] });
const FOUND = [
  finding('substance.no-fact', { notice: task.notice, task: task.id }, { quote: '正在推进' }),
  finding(
    'form.late',
    { task: task.id, unit: '泊云区政府' },
    { due: '2030-05-25', reported: '2030-05-27', days: 2 },
  ),
  finding('form.text-missing', { task: task.id, unit: '鹭汀区政府' }, {}),
  finding('task.no-leader', { notice: task.notice, task: task.id }, { no: '3', list: '' }),
  finding('workbook.row-without-key', {}, { sheet: '任务库', row: 9 }),
];
const answered = findingKeys(FOUND)[1] ?? '';

const checked = {
  ...checkRegistry({ registry: aRegistry({ tasks: [task] }), entries: null }),
  findings: FOUND.map((found, index): AnsweredFinding => ({
    ...found,
    answered: index === 1 ? { state: 'done', note: '' } : null,
  })),
};
const list = listFindings(checked);
const codes = (filter: Partial<FindingFilter>): readonly string[] =>
  filterFindings(list, { ...ALL_FINDINGS, ...filter }, findingWords(checked, 'zh')).map(
    ({ finding: { code } }) => code,
  );

test.each<[Partial<FindingFilter>, readonly string[]]>([
  [{}, ['substance.no-fact', 'form.text-missing', 'task.no-leader', 'workbook.row-without-key']],
  [{ isSettledShown: true, area: 'form' }, ['form.late', 'form.text-missing']],
  [{ severities: ['error'] }, ['form.text-missing']],
  [{ severities: ['error', 'warning'] }, ['form.text-missing', 'workbook.row-without-key']],
  [{ area: 'notice' }, ['task.no-leader']],
  [{ area: 'workbook' }, ['workbook.row-without-key']],
  // The lead unit of the task, if the report names no unit.
  [{ unit: '市商务局' }, ['substance.no-fact', 'task.no-leader']],
  [{ unit: '鹭汀区政府' }, ['form.text-missing']],
  [{ text: '园区 正在' }, ['substance.no-fact']],
  [{ text: '　鹭汀　' }, ['form.text-missing']],
  [{ text: '没有这句话' }, []],
])('filter %j: %j', (filter, expected) => {
  expect(codes(filter)).toEqual(expected);
});

test('the filters have counts, with answered findings only if these are shown', () => {
  expect(countFindings(list, false)).toEqual({
    severity: { error: 1, warning: 1, info: 2 },
    settled: 1,
    units: new Map([
      ['市商务局', 2],
      ['鹭汀区政府', 1],
    ]),
    areas: new Map([
      ['substance', 1],
      ['form', 1],
      ['notice', 1],
      ['workbook', 1],
    ]),
  });
  expect(countFindings(list, true).severity.warning).toBe(2);
  expect(list.find(({ isSettled }) => isSettled)?.key).toBe(answered);
});

test('findings are grouped by unit, task and notice, the most severe group first', () => {
  expect(findingGroups(checked.findings).map(({ kind, of }) => [kind, of])).toEqual([
    ['unit', '鹭汀区政府'],
    ['notice', ''],
    ['unit', '泊云区政府'],
    ['task', task.id],
  ]);
});

test('every code belongs to an area, and every area has a code', () => {
  const areas = Object.keys(FINDING_CATALOGUE).map((code) => findingArea({ code }));
  expect(new Set(areas)).toEqual(new Set(FINDING_AREAS));
  // The codes of reading targets and of checking targets have the same prefix.
  expect(findingArea({ code: 'target.no-unit' })).toBe('notice');
  expect(findingArea({ code: 'target.behind' })).toBe('target');
});

test('doubts about figures come first; many that say the same of different tasks are one group', () => {
  const missing = Array.from({ length: 7 }, (_, index) =>
    finding(
      'form.missing',
      { unit: `第${String(index)}局` },
      {
        unitName: `第${String(index)}局`,
        reportPeriod: '2030-06',
        due: '2030-06-25',
        total: 3,
        count: 1,
        shownTasks: ['2'],
        tasks: ['示政办发〔2030〕7号#2'],
      },
    ),
  );
  const rate = finding(
    'target.rate-differs',
    { unit: '市住建局' },
    {
      ...{ metric: '口袋公园', figure: '8处', claimed: 50, arithmetic: '8 ÷ 18 = 44%' },
    },
  );
  const answeredNone = [...missing, rate].map((found): AnsweredFinding => ({ ...found, answered: null }));
  expect(findingGroups(answeredNone).map(({ kind, of, findings }) => [kind, of, findings.length])).toEqual([
    ['unit', '市住建局', 1],
    ['same', 'form.missing', 7],
  ]);
  expect(findingGroups(answeredNone.slice(5)).map(({ kind }) => kind)).toEqual(['unit', 'unit', 'unit']);
  expect(sentenceForMany('form.missing', 7, 'zh')).toBe('7个单位有到期未报的进展。');
});
