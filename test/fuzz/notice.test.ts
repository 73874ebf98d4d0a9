import { readRegistry } from '#core/read';
import type { Registry } from '#core/record/registry';
import { registrySchema } from '#core/record/schema/registry';
import { samples } from '../notices/collection.ts';
import { textDocument } from '../support/documents/text-document.ts';
import { seededRandom } from '../support/variants/random.ts';
import { violations } from './invariants.ts';
import { MUTATIONS } from './mutations.ts';

const read = (text: string) => readRegistry([{ name: 'notice.txt', document: textDocument(text) }]);

/** For each mutation, every seed selects a different sample. */
const SEEDS = Array.from({ length: 6 }, (_, i) => i + 1);
/** Cases that failed once. */
const REGRESSIONS: readonly (readonly [mutation: string, sample: string, seed: number])[] = [
  ['lines shuffled', 'bracket-at-end', 1],
  ['lines shuffled', 'broken-lines', 1],
  ['lines broken', 'ordinal-headings', 3],
  ['characters inserted', 'completion-table', 1],
];

const generated = Object.keys(MUTATIONS).flatMap((mutation, m) =>
  SEEDS.map((seed) => {
    const sample = samples[(seed * 5 + m) % samples.length];
    return [mutation, sample?.name ?? '', seed] as const;
  }),
);

function mutated(mutation: string, name: string, seed: number): string {
  const sample = samples.find((one) => one.name === name);
  const mutate = MUTATIONS[mutation];
  if (!sample || !mutate) throw new Error(`no sample ${name} or no mutation ${mutation}`);
  return mutate(sample.text, seededRandom(`${seed} ${mutation} ${name}`));
}

describe.each([...REGRESSIONS, ...generated])('%s in %s, seed %d', (mutation, name, seed) => {
  const text = mutated(mutation, name, seed);
  let registry: Registry;

  beforeAll(() => {
    registry = read(text);
  });

  test('ids, spans and references are valid', () => {
    expect(violations(text, registry)).toEqual([]);
  });

  test('the registry conforms to the format and is unchanged after JSON', () => {
    const json: unknown = JSON.parse(JSON.stringify(registry));
    expect(json).toEqual(registry);
    expect(registrySchema.safeParse(json).error?.issues ?? []).toEqual([]);
  });

  test('reading it again, or with blank lines at the end, gives the same registry', () => {
    expect(read(text)).toEqual(registry);
    expect(read(`${text}\n\n \n\u3000\n`)).toEqual(registry);
  });
});

/** The registries of the unchanged samples, each read once. */
const plain = new Map<string, Registry>();

function readPlain(sample: string): Registry {
  const registry = plain.get(sample) ?? read(sample);
  plain.set(sample, registry);
  return registry;
}

/** Texts that web pages print below a notice. */
const FOOTERS = [
  '\n【返回顶部】 【打印本页】 【关闭窗口】\n',
  '\n分享:\n',
  '\n（此件公开发布）\n',
  '\n____________________\n',
];

describe.each(FOOTERS)('a footer %j', (footer) => {
  test.each(samples.map(({ name, text }) => [name, text] as const))(
    'changes nothing in %s',
    (_name, text) => {
      expect(read(text + footer)).toEqual(readPlain(text));
    },
  );
});

/** The tasks as JSON without their spans, which a page break moves. */
const taskContents = ({ tasks }: Registry): string =>
  JSON.stringify(tasks, (key, value: unknown) => (key === 'span' ? undefined : value));

/** Samples in which a page may end between any two lines; in a table with one cell per line a number is a cell. */
const prose = samples.filter(({ traits }) => traits.prose);

describe.each(['— 12 —', '【打印本页】'])('%s between two lines', (furniture) => {
  test.each(prose.map(({ name, text }) => [name, text] as const))('changes no task of %s', (name, text) => {
    const unbroken = readPlain(text);
    const expected = taskContents(unbroken);
    const first = unbroken.tasks[0]?.span.start ?? 0;
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index).filter((end) => end > first);
    const random = seededRandom(`${furniture} ${name}`);
    for (let i = 0; i < 5; i += 1) {
      const at = ends[Math.floor(random() * ends.length)] ?? text.length;
      expect(taskContents(read(`${text.slice(0, at)}\n${furniture}${text.slice(at)}`))).toBe(expected);
    }
  });
});
