import type { MarkRole } from '#core/record/reading-template';
import type { InputFile } from '#actions/import/input-file';
import { readEachFile } from '#actions/import/read-files';
import { type DocumentSource, readSource, withTemplate } from '#actions/import/source';
import { fitsTemplate } from '#actions/template/fitting-template';
import {
  correctionsOfLesson,
  decideLast,
  type Lesson,
  newLesson,
  teach,
  templateOf,
  withoutLast,
} from '#actions/template/lesson';
import { readTemplateJson } from '#actions/template/template-json';
import { textRows } from '#actions/template/text-rows';
import { writeTemplateJson } from '#actions/template/write-template';

const file = (name: string, text: string): InputFile => ({ name, bytes: new TextEncoder().encode(text) });

async function sourceOf(text: string): Promise<DocumentSource> {
  const [reading] = await readEachFile([file('台账.txt', text)], { allowsEmpty: true });
  if (!reading?.source) throw new Error('No document was read');
  return reading.source;
}

const ledger = (works: readonly string[]): string =>
  [
    '岚溪区2031年实事台账',
    ...works.map((work, i) => `§${work}◎区城管局◎${String(i + 3)}月底前`),
    '岚溪区督查室',
  ].join('\n');
const WORKS = ['修建步道3公里', '改造公厕12座', '新增路灯260盏', '疏浚沟渠5.5公里'];

/** What a person does with one place and then with those that look alike. */
function taught(lesson: Lesson, words: string, role: MarkRole | 'start'): Lesson {
  const start = lesson.source.document.text.indexOf(words);
  const span = { start, end: start + words.length };
  const next = teach(lesson, role === 'start' ? { kind: 'start', at: start } : { kind: 'mark', role, span });
  return decideLast(next, true);
}

const tasksOf = (lesson: Lesson) =>
  readSource(
    { ...lesson.source, corrections: correctionsOfLesson(lesson) },
    { allowsEmpty: true },
  ).registry.tasks.map(({ content, units, dueText }) => [content, ...units, dueText]);

test('what is taught in one place is done in the others only when the person says so, and taken back', async () => {
  const lesson = newLesson(await sourceOf(ledger(WORKS)));
  const once = teach(lesson, { kind: 'start', at: lesson.source.document.text.indexOf('§') });
  expect(once.taught[0]?.others).toHaveLength(3);
  expect(correctionsOfLesson(once)).toHaveLength(1);
  expect(correctionsOfLesson(decideLast(once, true))).toHaveLength(4);
  expect(correctionsOfLesson(decideLast(once, false))).toHaveLength(1);
  expect(withoutLast(once)).toEqual(lesson);
});

test('a template is written and read, and reads the next document of the form', async () => {
  const steps = [
    ['§修建', 'start'],
    ['区城管局', 'lead'],
    ['3月底前', 'due'],
  ] as const;
  const lesson = steps.reduce(
    (sum, [words, role]) => taught(sum, words, role),
    newLesson(await sourceOf(ledger(WORKS))),
  );
  expect(tasksOf(lesson)).toEqual(WORKS.map((work, i) => [work, '区城管局', `${String(i + 3)}月底前`]));
  const made = templateOf(lesson, '区台账');
  if (made === null) throw new Error('Nothing was taught');
  const template = readTemplateJson(file('t.json', writeTemplateJson(made)));
  expect(template).toEqual(made);
  const next = await sourceOf(ledger(['植树800株', '建桥2座', '清淤6处']));
  expect(fitsTemplate(next, template)).toBe(true);
  const { registry } = readSource(withTemplate(next, template));
  expect(registry.tasks.map(({ content }) => content)).toEqual(['植树800株', '建桥2座', '清淤6处']);
  const other = await sourceOf(WORKS.map((work, i) => `${String(i + 1)}.${work}。（区城管局）`).join('\n'));
  expect(fitsTemplate(other, template)).toBe(false);
});

test('a correction that was kept to one place teaches nothing about other documents', async () => {
  const lesson = newLesson(await sourceOf(ledger(WORKS)));
  const once = teach(lesson, { kind: 'start', at: lesson.source.document.text.indexOf('§') });
  expect(templateOf(decideLast(once, false), 'x')).toBeNull();
});

test('the rows of a text: lines, cut where a task begins, with its names marked', async () => {
  const text = '岚溪区任务\n1.修建步道3公里。（区城管局）2.改造公厕12座。（区住建局）\n\n岚溪区督查室';
  const { document } = await sourceOf(text);
  const [reading] = await readEachFile([file('a.txt', text)]);
  const rows = textRows(document, reading?.registry.tasks ?? []);
  expect(
    rows.map(({ start, end, task, isFirst, marked }) => [
      text.slice(start, end),
      task,
      isFirst,
      ...marked.map((words) => text.slice(words.start, words.end)),
    ]),
  ).toEqual([
    ['岚溪区任务', null, false],
    ['1.修建步道3公里。（区城管局）', 0, true, '区城管局'],
    ['2.改造公厕12座。（区住建局）', 1, true, '区住建局'],
    ['岚溪区督查室', null, false],
  ]);
});
