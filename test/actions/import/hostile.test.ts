import { readEachFile } from '#actions/import/read-files';
import { Failure, failureSentence } from '#core/failure/failure';
import { HOSTILE_FILES } from '../../support/hostile/files.ts';

/** Those that cost less than half a second; `npm run bench` measures all of them with the command line. */
const COSTLY =
  /^(?:attributes|breaks|cells|combining|declared-small|entities|grid-span|headings|letters|levels|lists|merges|most-lines|numbers|one-letter-lines|operators|packed-.*|page-loop|paragraphs|parts|percents|rows|runs|same-sheet|saves|shared-string|styles|targets|text|unclosed|units|zeros)\.(?!json)/;
const CHEAP = HOSTILE_FILES.filter(({ name }) => !COSTLY.test(name) && name !== 'pairs.json');

test('there are files of every format', () => {
  const formats = new Set(CHEAP.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
  expect([...formats].sort()).toEqual(['docx', 'html', 'json', 'pdf', 'txt', 'xlsx']);
  expect(CHEAP.length).toBeGreaterThan(35);
});

test.each(CHEAP)('$name is read, or refused in one sentence', async ({ name, make }) => {
  try {
    const readings = await readEachFile([{ name, bytes: make() }]);
    expect(readings).toHaveLength(1);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // The last resort, which says nothing about the file, is for what nobody thought of.
    expect(error.code).not.toBe('input.fault');
    for (const language of ['zh', 'en'] as const) {
      const sentence = failureSentence(error, language);
      expect(sentence).toContain(name);
      expect(sentence).not.toMatch(/\{\w+\}|\n/);
    }
  }
});

test('a fault while a file is read is a failure of that file, with its cause', async () => {
  const broken = new Proxy(new Uint8Array(9), {
    get: () => {
      throw new TypeError('planted');
    },
  });
  await expect(readEachFile([{ name: 'a.txt', bytes: broken }])).rejects.toMatchObject({
    code: 'input.fault',
    params: { file: 'a.txt' },
    cause: new TypeError('planted'),
  });
});

test.each([
  ['too deep', '['.repeat(101), 'input.too-deep'],
  ['deep in a string only', JSON.stringify(`${'['.repeat(200)}\\"`), 'registry.invalid'],
  ['of too many parts', `[${'[],'.repeat(1_500_001)}0]`, 'input.too-many-elements'],
])('JSON that is %s', async (_, content, code) => {
  const bytes = new TextEncoder().encode(`{"format":"duban-registry/1","notices":${content}}`);
  await expect(readEachFile([{ name: 'a.json', bytes }])).rejects.toMatchObject({ code });
});

test('a registry with too many records is refused before they are looked at', async () => {
  const bytes = new TextEncoder().encode(`{"format":"duban-registry/1","tasks":[${'0,'.repeat(20_000)}0]}`);
  await expect(readEachFile([{ name: 'a.json', bytes }])).rejects.toMatchObject({
    code: 'registry.too-many',
    params: { place: 'tasks', count: 20_001, limit: 20_000 },
  });
});
