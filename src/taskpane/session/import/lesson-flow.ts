import type { Correction } from '#core/notice/correction/correction';
import {
  correctionsOfLesson,
  decideLast,
  type Lesson,
  newLesson,
  teach,
  templateOf,
  withoutLast,
} from '#actions/template/lesson';
import { type DocumentSource, withTemplate } from '#actions/import/source';
import type { ReadingTemplate } from '#core/record/reading-template';
import { readAgainInBackground } from './read-in-background.ts';
import type { Incoming } from '../state/incoming.ts';
import type { PaneStore } from '../state/store.ts';

/** The lesson of a document under review; null where the file holds none. */
export function lessonAt({ readings, lessons }: Incoming, place: number): Lesson | null {
  const source = readings[place]?.source ?? null;
  return lessons.get(place) ?? (source === null ? null : newLesson(source));
}

/** What was taught on the documents under review, for others of the same form; named after their files. */
export const taughtTemplates = ({ lessons }: Incoming): readonly ReadingTemplate[] =>
  [...lessons.values()].flatMap((lesson) => templateOf(lesson, nameOf(lesson.source)) ?? []);

/** The name of a template that was taught on a document. */
export const nameOf = ({ file }: DocumentSource): string => file.replace(/\.\w{1,5}$/, '');

/** Reads a document under review with a template, in place of what was put right in it. */
export const readByTemplate = (store: PaneStore, place: number, template: ReadingTemplate): Promise<void> =>
  changeLesson(store, place, ({ source }) => newLesson(withTemplate(source, template)));

/** Shows the text of a document under review, or the preview again. */
export function openText(store: PaneStore, opened: number | null): void {
  const { incoming } = store.get();
  if (incoming !== null) store.set({ incoming: { ...incoming, opened } });
}

/** Puts one place right; what follows from it for the rest is found, and done only when the user says so. */
export const correctText = (store: PaneStore, correction: Correction): Promise<void> =>
  changeOpen(store, (lesson) => teach(lesson, correction));

/** Does the last correction in all places that look alike. */
export const correctAllAlike = (store: PaneStore): Promise<void> =>
  changeOpen(store, (lesson) => decideLast(lesson, true));

/** Leaves the places that look like the last correction as they are. */
export function keepOnlyThis(store: PaneStore): void {
  const { incoming } = store.get();
  const lesson = incoming?.opened == null ? null : lessonAt(incoming, incoming.opened);
  if (!incoming || incoming.opened === null || lesson === null) return;
  const lessons = new Map([...incoming.lessons, [incoming.opened, decideLast(lesson, false)] as const]);
  store.set({ incoming: { ...incoming, lessons } });
}

/** Takes the last correction back, with what followed from it. */
export const takeBackCorrection = (store: PaneStore): Promise<void> => changeOpen(store, withoutLast);

/** Changes the lesson of the document whose text is shown. */
async function changeOpen(store: PaneStore, change: (lesson: Lesson) => Lesson): Promise<void> {
  const place = store.get().incoming?.opened ?? null;
  if (place !== null) await changeLesson(store, place, change);
}

/** Changes the lesson of a document and reads the document again with it; where that fails, nothing changes. */
async function changeLesson(
  store: PaneStore,
  place: number,
  change: (lesson: Lesson) => Lesson,
): Promise<void> {
  const { session, incoming } = store.get();
  if (session === null || incoming === null) return;
  const known = lessonAt(incoming, place);
  if (known === null) return;
  const lesson = change(known);
  const lessons = new Map([...incoming.lessons, [place, lesson]]);
  const asked = incoming.readings.map((reading, index) => {
    const own = lessons.get(index);
    return own === undefined
      ? reading
      : { ...reading, source: { ...own.source, corrections: correctionsOfLesson(own) } };
  });
  const read = await session.work('reading', ({ signal }) => readAgainInBackground(asked, signal));
  if (read === null || store.get().incoming !== incoming) return;
  store.set({
    incoming: {
      ...incoming,
      registry: read.registry,
      // The documents stay as they were opened; their corrections are those of the lessons.
      readings: read.readings.map((reading, index) => ({
        ...reading,
        source: lessons.get(index)?.source ?? incoming.readings[index]?.source ?? null,
      })),
      lessons,
      pull: null,
      change: null,
    },
  });
}
