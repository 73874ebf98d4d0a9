import { mergeRegistries } from '#actions/import/merge-registries';
import { finding } from '#core/finding/make-finding';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../../support/records.ts';

const task = aTask('1');
const one = aRegistry({
  tasks: [task],
  targets: [aTarget(task)],
  allocations: [anAllocation({ task: task.id })],
  findings: [finding('notice.no-date', { notice: task.notice }, {})],
});
const other = {
  ...one,
  notices: [aNotice({ id: '另一通知' })],
  tasks: [],
  targets: [],
  allocations: [],
  findings: [],
};
const codes = ({ findings }: typeof one): readonly string[] => findings.map(({ code }) => code);

test('registries are concatenated', () => {
  const merged = mergeRegistries([
    { file: 'a', registry: one },
    { file: 'b', registry: other },
  ]);
  expect(merged).toEqual({ ...one, notices: [...one.notices, ...other.notices] });
});

test('a notice that is in two files counts once', () => {
  const merged = mergeRegistries([
    { file: 'a', registry: one },
    { file: 'b', registry: { ...one, notices: [...one.notices, ...other.notices] } },
  ]);
  expect({ ...merged, findings: [] }).toEqual({
    ...one,
    notices: [...one.notices, ...other.notices],
    findings: [],
  });
  expect(codes(merged)).toEqual(['notice.no-date', 'notice.given-twice']);
});

test('two different versions of a notice are an error', () => {
  const changed = { ...one, tasks: [{ ...task, content: '另有内容。' }] };
  const merged = mergeRegistries([
    { file: 'a', registry: one },
    { file: 'b', registry: changed },
  ]);
  expect(merged.tasks).toEqual([task]);
  expect(merged.findings.at(-1)).toMatchObject({
    code: 'notice.two-versions',
    severity: 'error',
    params: { file: 'b' },
  });
});

describe('an item in two notices', () => {
  const notices = [aNotice({ id: '民生实事通知', docNumber: null, title: '民生实事' })];
  const other = aTask('1', { notice: '民生实事通知' });
  const merge = (value: number): readonly string[] => {
    const targets = [aTarget(other, { value })];
    const second = { file: 'b', registry: aRegistry({ notices, tasks: [other], targets }) };
    return codes(mergeRegistries([{ file: 'a', registry: one }, second]));
  };

  test('with different figures gives a finding', () => {
    expect(merge(15)).toEqual(['notice.no-date', 'target.two-figures']);
  });

  test('with the same figure gives none', () => {
    expect(merge(12)).toEqual(['notice.no-date']);
  });
});
