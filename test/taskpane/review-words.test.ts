import { DifferenceNames } from '#taskpane/tabs/tasks/review/difference-names';
import { shownValue } from '#taskpane/tabs/tasks/review/shown-value';
import { targetLabel } from '#taskpane/tabs/tasks/review/target-label';
import { IMPORT_TEXT } from '#taskpane/text/import';
import { REVIEW_TEXT } from '#taskpane/text/review';
import type { Pull } from '#actions/pull/pull';
import type { Target } from '#core/record/target';
import { aRegistry, aTarget, aTask } from '../support/records.ts';

const task = aTask('1');

describe('a target as a label', () => {
  const cases: readonly (readonly [Partial<Target>, string, string])[] = [
    [
      { metric: '油品贸易量', comparator: '>=', value: 4500, unit: '万吨' },
      '油品贸易量 ≥4500万吨',
      '油品贸易量 ≥4500万吨',
    ],
    [{ metric: '财政收入', kind: 'growth', value: 6.5, unit: '%' }, '财政收入 增长6.5%', '财政收入 up 6.5%'],
    [
      { metric: '能耗', kind: 'growth', comparator: '>=', value: 3, unit: '%', direction: 'down' },
      '能耗 下降≥3%',
      '能耗 down ≥3%',
    ],
    [{ metric: '增速', value: 7, unit: '%', stretch: true }, '力争 增速 7%', 'stretch 增速 7%'],
    [
      { metric: '收购', comparator: 'between', value: 10, value2: 20, unit: '万吨' },
      '收购 10—20万吨',
      '收购 10—20万吨',
    ],
    [
      { metric: '项目', value: 90, unit: '个', qualifier: '亿元以上' },
      '项目（亿元以上） 90个',
      '项目 (亿元以上) 90个',
    ],
    [
      { metric: '开工', kind: 'milestone', value: null, unit: '', deadline: '2030-12-31' },
      '开工 年底',
      '开工 by year end',
    ],
    [{ metric: '开工', value: null, deadline: '2031-12-31' }, '开工 2031年底', '开工 by end of 2031'],
    [{ metric: '开工', value: null, deadline: '2030-06-30' }, '开工 6月底', '开工 by end of Jun'],
    [{ metric: '开工', value: null, deadline: '2032-02-29' }, '开工 2032年2月底', '开工 by end of Feb 2032'],
    [{ metric: '开工', value: null, deadline: '2030-09-20' }, '开工 9月20日', '开工 by 20 Sep'],
    [{ metric: '开工', value: null, deadline: '2035' }, '开工 2035年', '开工 by 2035'],
  ];
  test.each(cases)('%j', (changes, zh, en) => {
    const target = aTarget(task, changes);
    expect(targetLabel(target, 2030, IMPORT_TEXT.zh.reading)).toBe(zh);
    expect(targetLabel(target, 2030, IMPORT_TEXT.en.reading)).toBe(en);
  });
});

describe('a value of a difference', () => {
  test.each([
    ['content', '', '（空）'],
    ['dueText', null, '（空）'],
    ['leadUnits', [], '（空）'],
    ['units', ['市住建局', '市财政局'], '市住建局、市财政局'],
    ['section', ['一', '二'], '一 › 二'],
    [
      'leaders',
      [
        { name: '林某', title: '副市长' },
        { name: '陈某', title: null },
      ],
      '林某（副市长）、陈某',
    ],
    ['value', 0, '0'],
    ['stretch', true, '是'],
    ['kind', 'growth', '增速'],
    ['comparator', '>=', '不低于'],
    ['direction', 'down', '下降'],
    ['metric', 'down', 'down'],
  ] as const)('%s %j', (field, value, words) => {
    expect(shownValue(field, value, REVIEW_TEXT.zh)).toBe(words);
  });
});

test('differences are named by task and field, whether the record is in the ledger, incoming or deleted', () => {
  const current = aTask('2', { content: '培训4500人。' });
  const deleted = aTask('3', { content: '推进建设。' });
  const pull = {
    ledger: { registry: aRegistry({ tasks: [current] }), base: aRegistry({ tasks: [current, deleted] }) },
    incoming: aRegistry({ tasks: [current], targets: [aTarget(current, { metric: '培训人数' })] }),
  } as unknown as Pull;
  const names = new DifferenceNames(pull, REVIEW_TEXT.zh);
  const words = (one: object): string => {
    const difference = one as Parameters<DifferenceNames['groupOf']>[0];
    return `${names.groupOf(difference)} | ${names.titleOf(difference)}`;
  };
  const target = aTarget(current).id;
  expect(words({ kind: 'field', record: 'task', id: current.id, task: current.id, field: 'content' })).toBe(
    '任务 2 培训4500人。 | 工作内容',
  );
  expect(words({ kind: 'field', record: 'target', id: target, task: current.id, field: 'value' })).toBe(
    '任务 2 培训4500人。 | 指标“培训人数” 目标值',
  );
  expect(words({ kind: 'deleted', record: 'task', id: deleted.id, task: deleted.id })).toBe(
    '任务 3 推进建设。 | 您删除了这项任务，新的内容里仍有',
  );
  expect(words({ kind: 'allocations', id: current.notice, task: null })).toBe(
    `整份通知 ${current.notice} | 任务分解的内容不同（整份替换或整份保留）`,
  );
});
