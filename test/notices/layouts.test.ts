import { lintRegistry } from '#core/lint/lint';
import { readRegistry } from '#core/read';
import { textDocument } from '../support/documents/text-document.ts';
import { missingSamples, samples } from './collection.ts';
import { allocationDifferences, folded, taskDifferences } from './compare.ts';

const read = (name: string, text: string) =>
  readRegistry([{ name: `${name}.txt`, document: textDocument(text) }]);

test('the collection is complete', () => {
  expect(missingSamples).toEqual([]);
  expect(samples.length).toBeGreaterThanOrEqual(21);
  expect(samples.every(({ expected }) => expected.tasks.length >= 6)).toBe(true);
});

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (name, { text, expected }) => {
  const registry = read(name, text);

  test('notice', () => {
    expect(registry.notices).toHaveLength(1);
    const [notice] = registry.notices;
    const { id, ...rest } = expected.notice;
    expect(notice).toMatchObject(rest);
    if (id !== null) expect(folded(notice?.id ?? '')).toBe(folded(id));
  });

  test('tasks', () => {
    const withProgress = expected.tasks.map((task) => ({ progress: [], ...task }));
    expect(taskDifferences(withProgress, registry.tasks)).toEqual([]);
  });

  test('ids are unique and spans contain the task', () => {
    expect(new Set(registry.tasks.map(({ id }) => id)).size).toBe(registry.tasks.length);
    for (const { content, span } of registry.tasks) {
      expect(folded(text.slice(span.start, span.end))).toContain(folded(content.slice(0, 4)));
    }
  });

  test('allocations', () => {
    expect(allocationDifferences(expected.allocations ?? [], registry.allocations)).toEqual([]);
  });

  test('findings', () => {
    const codes = [...registry.findings, ...lintRegistry(registry)].map(({ code }) => code);
    expect(expected.findings.filter((code) => !codes.includes(code))).toEqual([]);
    const known = [...expected.findings, ...(expected.tolerated ?? [])];
    expect(codes.filter((code) => code.startsWith('notice.') && !known.includes(code))).toEqual([]);
  });
});
