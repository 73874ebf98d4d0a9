import { parseInvocation } from '#cli/invocation/invocation';

test('four words belong to each --take, whatever they begin with', () => {
  const words = [
    'collect',
    '台账.xlsx',
    '--take',
    '通知#3',
    '市住建局',
    'figure:通知#3/t1',
    '-局.xlsx',
    '收件',
  ];
  const { takes, files } = parseInvocation([...words, '--take', '通知#4', '市林业局', 'text', 'b.xlsx']);
  expect(takes).toEqual([
    { task: '通知#3', unit: '市住建局', field: 'figure:通知#3/t1', file: '-局.xlsx' },
    { task: '通知#4', unit: '市林业局', field: 'text', file: 'b.xlsx' },
  ]);
  expect(files).toEqual(['台账.xlsx', '收件']);
});

test('after -- a file may be called --take', () => {
  expect(parseInvocation(['collect', '--', '台账.xlsx', '--take']).files).toEqual(['台账.xlsx', '--take']);
});

test.each([
  ['usage.no-take', ['collect', '--take', '通知#3', '市住建局', 'text']],
  ['usage.no-accept', ['collect', '--accept', 'all']],
])('%s is refused: %j', (code, words) => {
  let thrown: unknown = null;
  try {
    parseInvocation(words);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code });
});
