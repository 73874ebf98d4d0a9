import { isRegistryJson, readRegistryJson, writeRegistryJson } from '#actions/import/registry-json';
import { failureSentence } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import { finding } from '#core/finding/make-finding';
import { anAllocation, aRegistry, aTarget, aTask } from '../../support/records.ts';

const task = aTask('1', {
  leaders: [{ name: '甲某', title: '副市长' }],
  progress: [{ mark: '①', text: '已开工。', span: { start: 3, end: 7 } }],
});
const registry = aRegistry({
  tasks: [task],
  targets: [aTarget(task)],
  allocations: [anAllocation({ task: task.id, cells: { 东湾区: '12', 西岭县: null } })],
  findings: [
    finding('notice.number-missing', { notice: task.notice, task: task.id }, { list: '', numbers: ['2'] }),
  ],
});

const file = (content: string) => ({ name: 'r.json', bytes: new TextEncoder().encode(content) });
const json = (value: unknown) => file(JSON.stringify(value));
/** A registry file with changes, untyped, as another program might write it. */
const changed = (change: (copy: Record<string, Record<string, unknown>[]>) => void) => {
  const copy = JSON.parse(JSON.stringify(registry)) as Record<string, Record<string, unknown>[]>;
  change(copy);
  return json(copy);
};
const failureOf = async (input: ReturnType<typeof file>): Promise<string> => {
  const failure: unknown = await readRegistryJson(input).catch((error: unknown) => error);
  if (!(failure instanceof InputFailure)) throw new Error('it was accepted');
  return `${failure.code} ${failureSentence(failure)}`;
};

test('a written registry is read back unchanged', async () => {
  expect(await readRegistryJson(file(writeRegistryJson(registry, 'zh')))).toEqual(registry);
});

test('every finding is written with its sentence', () => {
  const written = JSON.parse(writeRegistryJson(registry, 'en')) as { findings: { message: string }[] };
  expect(written.findings[0]?.message).toContain('2 is missing');
});

test('unknown fields are dropped, fields that earlier versions did not have may be missing', async () => {
  const foreign = changed((copy) => {
    copy['tasks']?.forEach((one) => {
      delete one['dueText'];
      one['colour'] = 'red';
    });
    copy['targets']?.forEach((one) => delete one['qualifier']);
  });
  expect(await readRegistryJson(foreign)).toEqual(registry);
});

test.each<[string, (copy: Record<string, Record<string, unknown>[]>) => void, string]>([
  [
    'a wrong type',
    (r) => Object.assign(r['tasks']?.[0] ?? {}, { units: '市住建局' }),
    'tasks[0].units 处应为 array',
  ],
  [
    'a wrong word',
    (r) => Object.assign(r['targets']?.[0] ?? {}, { comparator: '=>' }),
    'targets[0].comparator 处应为 >=',
  ],
  ['a missing field', (r) => delete r['notices']?.[0]?.['title'], 'notices[0].title 处应为 string'],
  [
    'another format',
    (r) => Object.assign(r, { format: 'duban-registry/9' }),
    'format 处应为 duban-registry/1',
  ],
  [
    'two tasks of one id',
    (r) => r['tasks']?.push(r['tasks'][0] ?? {}),
    `编号“${task.id}”重复出现（tasks[1]）`,
  ],
  [
    'a lost task',
    (r) => Object.assign(r['targets']?.[0] ?? {}, { task: 'x' }),
    'targets[0].task 指向不存在的编号“x”',
  ],
  [
    'a lost notice',
    (r) => Object.assign(r['tasks']?.[0] ?? {}, { notice: 'x' }),
    'tasks[0].notice 指向不存在',
  ],
])('%s is a failure that names its place', async (_, change, sentence) => {
  expect(await failureOf(changed(change))).toContain(sentence);
});

test('an incomplete file is a failure', async () => {
  expect(await failureOf(file('{"format":"duban-registry/1","not'))).toMatch(
    /^registry\.not-json .*“r\.json”/,
  );
});

test.each([
  ['a registry', json(registry), true],
  ['one with a byte order mark', file(`\ufeff  ${JSON.stringify(registry)}`), true],
  ['another JSON in a .json file', file('{"format":"x"}'), true],
  ['a registry whose format comes last', file('{"notices":[],"format":"duban-registry/1"}'), true],
  ['another JSON', { ...file('{"format":"x"}'), name: 'r.txt' }, false],
  ['a notice', file('关于下达任务的通知\n{1}'), false],
  ['nothing', file(''), false],
])('%s: %s', (_, input, expected) => {
  expect(isRegistryJson(input)).toBe(expected);
});
