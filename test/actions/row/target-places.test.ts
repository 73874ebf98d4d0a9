import { readNotices } from '#actions/import/read-files';
import { contentPieces, targetPlaces } from '#actions/row/target-places';
import { groupBy } from '#core/record/group-by';
import { readTaskTargets } from '#core/target/read';
import { aTarget, aTask } from '../../support/records.ts';
import { REFERENCE, SAMPLES } from '../../support/documents/notice-files.ts';

const words = (content: string, places: ReturnType<typeof targetPlaces>): readonly string[] =>
  places.map(({ start, end }) => `${String(start)} ${content.slice(start, end)}`);

test.each([...SAMPLES, ...REFERENCE].map(({ name, text }) => [name, text] as const))(
  'the places of the targets of %s are those found by reading the content alone',
  async (name, text) => {
    const { notices, tasks, targets } = await readNotices([{ name, bytes: new TextEncoder().encode(text) }]);
    const byTask = groupBy(targets, ({ task }) => task);
    let seen = 0;
    for (const task of tasks) {
      const own = byTask.get(task.id) ?? [];
      const alone = readTaskTargets(task.content, { year: notices[0]?.year ?? null });
      const expected = [...alone].sort((a, b) => a.span.start - b.span.start);
      seen += own.length;
      expect(words(task.content, targetPlaces(task, own))).toEqual(
        expected.map(({ span }) => `${String(span.start)} ${span.text}`),
      );
    }
    expect(seen).toBe(targets.length);
    expect(seen).toBeGreaterThan(5);
  },
);

describe('places', () => {
  const task = aTask('1', {
    content: '新建公园3处，改造公园3处，新建公园3处。',
    span: { start: 100, end: 130 },
  });
  const of = (start: number, text: string) =>
    aTarget(task, { id: String(start), span: { start, end: start + 5, text } });

  test('of several places with the same text the nearest is chosen', () => {
    const places = targetPlaces(task, [of(116, '新建公园3处')]);
    expect(words(task.content, places)).toEqual(['14 新建公园3处']);
  });

  test('a text that no longer occurs has no place', () => {
    expect(targetPlaces(task, [of(100, '新建广场3处')])).toEqual([]);
  });

  test('the pieces together are the content, even if targets overlap', () => {
    const places = targetPlaces(task, [of(102, '新建公园3处'), of(104, '公园3处'), of(109, '改造公园3处')]);
    const pieces = contentPieces(task.content, places);
    expect(pieces.map(({ text }) => text).join('')).toBe(task.content);
    expect(pieces.map(({ text, targets }) => `${text}:${String(targets.length)}`)).toEqual([
      '新建:1',
      '公园3处:2',
      '，:0',
      '改造公园3处:1',
      '，新建公园3处。:0',
    ]);
  });

  test('a content without targets is one piece', () => {
    expect(contentPieces('推进建设。', [])).toEqual([{ text: '推进建设。', targets: [] }]);
  });
});
