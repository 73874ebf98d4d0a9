import { writeRegistryJson } from '#actions/import/registry-json';
import { finding } from '#core/finding/make-finding';
import { InputFailure } from '#core/failure/input-failure';
import { readNotices } from '#actions/import/read-files';
import { aRegistry } from '../../support/records.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const NOTICE = '1.新建公园3个。\n责任单位：市住建局\n2.新建学校1所。\n责任单位：市教育局\n';

test('a text without tasks is a failure that names the file', async () => {
  const letter = file('letter.txt', '各有关单位：\n现将有关事项通知如下，请认真贯彻执行。\n');
  const failure: unknown = await readNotices([letter]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(InputFailure);
  expect(failure).toMatchObject({ code: 'notice.no-tasks', params: { file: 'letter.txt' } });
});

test('two texts without number and title are two notices, identified by their file names', async () => {
  const registry = await readNotices([file('a/第一批.txt', NOTICE), file('a/第二批.txt', NOTICE)]);
  expect(registry.notices.map(({ id }) => id)).toEqual(['第一批', '第二批']);
  expect(new Set(registry.tasks.map(({ id }) => id)).size).toBe(4);
});

test('findings of an earlier check are not read from a registry file', async () => {
  const remaining = finding('notice.no-date', { notice: null }, {});
  const registry = aRegistry({ findings: [remaining, finding('substance.problem-without-step', {}, {})] });
  const json = file('registry.json', writeRegistryJson(registry, 'zh'));
  expect((await readNotices([json])).findings.map(({ code }) => code)).toEqual([remaining.code]);
});
