import { checkRegistry } from '#actions/check/check';
import { readFiles } from '#actions/import/read-files';
import { finding } from '#core/finding/make-finding';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTask } from '../../support/records.ts';

const bullet = { mark: '①', text: '已改造4处。', span: { start: 20, end: 27 } };
const printed = aTask('1', { progress: [bullet] });
const alsoPrinted = aTask('2', { progress: [bullet] });
const silent = aTask('3');
const odd = finding('notice.no-date', { notice: printed.notice }, {});
const stale = finding('form.text-missing', { task: printed.id }, {});
const registry = aRegistry({ tasks: [printed, alsoPrinted, silent], findings: [odd, stale] });
const entries = (parts: Partial<WorkbookEntries> = {}): WorkbookEntries => ({ ...NO_ENTRIES, ...parts });

test('the progress printed in a notice is checked if the workbook has no row for the task', () => {
  const row = anEntry(printed, '已改造5处。');
  const { session } = checkRegistry({ registry, entries: entries({ progress: [row] }) });
  expect(session.entries.map(({ entry }) => entry.key)).toEqual([row.key, alsoPrinted.id]);
  const without = checkRegistry({ registry, entries: null });
  expect(without.session.entries.map(({ entry }) => entry.key)).toEqual([printed.id, alsoPrinted.id]);
});

test('findings of the notice are preserved, those of an earlier check are removed', () => {
  const checked = checkRegistry({ registry: { ...registry, tasks: [silent] }, entries: null });
  expect(checked.registry.findings).toEqual([odd]);
  expect(checked.findings).toEqual([{ ...odd, answered: null }]);
});

test('a finding has the answer of the user', () => {
  const [key = ''] = findingKeys([odd]);
  const handlings = [
    { finding: key, state: 'dismissed' as const, note: '属实' },
    { finding: 'another', state: 'done' as const, note: '' },
  ];
  const { findings } = checkRegistry({
    registry: { ...registry, tasks: [silent] },
    entries: entries({ handlings }),
  });
  expect(findings).toEqual([{ ...odd, answered: { state: 'dismissed', note: '属实' } }]);
});

describe('settings', () => {
  const settingsOf = (
    settings: WorkbookEntries['settings'],
    options: Parameters<typeof checkRegistry>[1] = {},
  ) => checkRegistry({ registry, entries: entries({ settings }) }, options).session.context.settings;

  test('are by default the standard ones and the rules of the notice', () => {
    const reporting = { ...aNotice().reporting, progressDay: 25, progressMaxChars: 500 };
    const ruled = { ...registry, notices: [aNotice({ reporting })] };
    expect(checkRegistry({ registry: ruled, entries: null }).session.context.settings).toMatchObject({
      yellowFrom: 10,
      redAbove: 30,
      progressDay: 25,
      progressMaxChars: 500,
      asOf: null,
    });
  });

  test('of the workbook override the standard ones, those of the call override both', () => {
    const own = [
      { key: 'yellowFrom', value: 5 },
      { key: 'redAbove', value: 20 },
      { key: 'progressMaxChars', value: 300 },
    ];
    expect(settingsOf(own, { asOf: '2030-06-26', settings: { redAbove: 15 } })).toMatchObject({
      yellowFrom: 5,
      redAbove: 15,
      progressMaxChars: 300,
      asOf: '2030-06-26',
    });
  });

  test('that are empty: no limit, but the standard lamp rule; unknown ones are ignored', () => {
    const emptied = ['yellowFrom', 'progressMaxChars', 'toString'].map((key) => ({ key, value: null }));
    expect(Object.keys(settingsOf(emptied))).not.toContain('toString');
    expect(settingsOf(emptied)).toMatchObject({
      yellowFrom: 10,
      redAbove: 30,
      farAbove: 300,
      progressDay: null,
      progressMaxChars: null,
      asOf: null,
      retained: [],
      units: { aliases: [], groups: [] },
    });
  });
});

test('files are read as in the other commands', async () => {
  const text = '1.新建公园3个。\n责任单位：市住建局\n';
  const { registry: read, claims } = checkRegistry(
    await readFiles([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]),
  );
  expect(read.tasks).toHaveLength(1);
  expect(claims).toEqual([]);
  await expect(readFiles([{ name: 'b.txt', bytes: new Uint8Array() }])).rejects.toMatchObject({
    code: 'input.empty',
  });
});

test('only the aliases and members confirmed on the sheet 单位目录 are used', () => {
  const task = aTask('4', { leadUnits: ['市住建局'], units: ['市住建局'], groupUnits: ['各乡镇'] });
  const rows = ['市建委', '望潮湾旅游区'].map((unit) => anEntry(task, '已改造5处。', { unit }));
  const unit = { contact: '', phone: '', members: [] as readonly string[], canonical: null };
  const alias = { ...unit, name: '市建委', canonical: '市住建局' };
  const foreign = (units: WorkbookEntries['units']): readonly unknown[] =>
    checkRegistry({
      registry: { ...registry, tasks: [task] },
      entries: entries({ progress: rows, units }),
    })
      .findings.filter(({ code }) => code === 'form.unit-foreign')
      .map((one) => one.unit);
  expect(foreign([])).toEqual(['市建委', '望潮湾旅游区']);
  expect(foreign([{ ...alias, answer: 'yes' }])).toEqual(['望潮湾旅游区']);
  expect(foreign([{ ...alias, answer: 'no' }])).toHaveLength(2);
  expect(foreign([{ ...alias, answer: 'open' }])).toHaveLength(2);
  const group = { ...unit, name: '各乡镇', answer: 'open' as const, members: ['望潮湾旅游区'] };
  expect(foreign([group])).toEqual(['市建委']);
});
