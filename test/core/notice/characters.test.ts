import { readRegistry } from '#core/read';
import { textDocument } from '../../support/documents/text-document.ts';

const read = (...lines: readonly string[]) => {
  const text = ['关于印发2031年重点\u2f2f作任务的通知', ...lines].join('\n');
  return { text, ...readRegistry([{ name: 'a.txt', document: textDocument(text) }]) };
};

test('a notice pasted from a pdf with radicals in place of characters', () => {
  const { text, tasks, targets, notices } = read(
    '\u2f00、城乡建设',
    '1.新建污\u2f54管网30公\u2fa5，6\u2f49底前完\u2f2f。（责任单位：市\u2f54利局、市\u2f8f政审批局）',
    '\u2f06、经济发展',
    '2.新增就业2300\u2f08。（责任单位：市水利局）',
  );
  expect(notices[0]?.title).toBe('关于印发2031年重点工作任务的通知');
  expect(tasks.map(({ no, section, content, units }) => [no, section, content, units])).toEqual([
    ['1', ['城乡建设'], '新建污水管网30公里，6月底前完工。', ['市水利局', '市行政审批局']],
    ['2', ['经济发展'], '新增就业2300人。', ['市水利局']],
  ]);
  // Spans show what the file holds.
  expect(targets.map(({ span, span: { text: shown } }) => [text.slice(span.start, span.end), shown])).toEqual(
    [
      ['新建污\u2f54管网30公\u2fa5', '新建污水管网30公里'],
      ['6\u2f49底前完\u2f2f', '6月底前完工'],
      ['新增就业2300\u2f08', '新增就业2300人'],
    ],
  );
});

test('invisible characters make no new unit, and look-alikes are told', () => {
  const names = [
    '市发改委',
    '\u202e市发改委\u202c',
    '市\u200b发改委',
    '市发改委\ufe00',
    '市\u00a0发改委',
    '市發改委',
  ];
  const { tasks, findings } = read(
    ...names.map((name, at) => `${String(at + 1)}.完成道路${String(at + 1)}公里。（牵头单位：${name}）`),
  );
  expect([...new Set(tasks.flatMap(({ units }) => units))]).toEqual(['市发改委', '市發改委']);
  expect(findings.filter(({ code }) => code === 'unit.two-spellings').map(({ params }) => params)).toEqual([
    { a: '市发改委', b: '市發改委', reason: 'look-alike' },
  ]);
});

test('an amount without a number is said and is no target', () => {
  const { targets, findings } = read('1.培育示范村数十个，引进人才上百人。（牵头单位：市人社局）');
  expect(targets.map(({ metric, comparator, value }) => [metric, comparator, value])).toEqual([
    ['人才', '>=', 100],
  ]);
  expect(findings.filter(({ code }) => code === 'target.vague').map(({ params }) => params)).toEqual([
    { figure: '数十个' },
  ]);
});

test('a text of repeated dates, marks and figures is read', () => {
  const parts = [
    '2031年6月底前完成，',
    '完成投资5亿元，',
    '（',
    '”）】',
    '6月底前5个、',
    '亿元以上项目5个、',
    '改造5个（含3个）、',
  ];
  for (const part of parts) {
    const { tasks } = read(`1.${part.repeat(4000)}。`, '责任单位：市水利局');
    expect(tasks.length).toBeLessThan(9);
  }
});
