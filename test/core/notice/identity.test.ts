import { taskKeys, slugify } from '#core/notice/identity';
import type { TaskDraft } from '#core/notice/task-draft';
import { NO_DUTY } from '#core/notice/duty/duty';
import { mapText } from '#core/text/mapped-text';

/** `2/1` is item 1 in the second section, `(1)/3` item 3 below a heading that names no section. */
function draft(place: string): TaskDraft {
  const [no = '', ...headings] = place.split('/').reverse();
  const sections = headings.reverse().map((heading) => ({
    title: `第${heading}`,
    ordinal: Number(heading.replace(/[()]/g, '')),
    generic: heading.startsWith('('),
  }));
  return {
    sections,
    no: no === '-' ? '' : no,
    content: mapText('建设道路。'),
    duty: NO_DUTY,
    inheritedLeaders: [],
    progress: [],
    glued: false,
    numberHasStop: true,
    isRow: false,
    start: 0,
    end: 1,
  };
}

const CASES: readonly (readonly [name: string, places: readonly string[], keys: readonly string[]])[] = [
  ['numbers run through all sections', ['1/1', '1/2', '2/3'], ['1', '2', '3']],
  ['numbers restart in each section', ['1/1', '1/2', '2/1'], ['1.1', '1.2', '2.1']],
  ['no numbers', ['1/-', '1/-', '2/-'], ['1.1', '1.2', '2.1']],
  ['no numbers and no sections', ['-', '-'], ['1', '2']],
  ['sections within chapters', ['1/1/1', '1/2/1', '2/1/1'], ['1.1.1', '1.2.1', '2.1.1']],
  ['a heading that names no section is left out', ['(1)/2/1', '(1)/3/1'], ['2.1', '3.1']],
  ['unless ids need it', ['(1)/1/1', '(2)/1/1'], ['1.1.1', '2.1.1']],
  ['a number printed twice', ['1', '2', '2'], ['1', '2', '2-2']],
  ['a number printed three times in a section', ['1/1', '1/1', '1/1'], ['1.1', '1.1-2', '1.1-3']],
  ['Chinese numbers', ['一', '二'], ['一', '二']],
];

test.each(CASES)('%s', (_name, places, keys) => {
  expect(taskKeys(places.map(draft))).toEqual(keys);
});

test.each([
  ['2031年市政府重点工作（督办）任务！', '2031年市政府重点工作（督办）任务'],
  ['“十项” 工程', '十项工程'],
  ['', ''],
] as const)('%s becomes the id %s', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test('a very long title gives an id of limited length', () => {
  expect(slugify('任务'.repeat(200)).length).toBeLessThanOrEqual(80);
});
