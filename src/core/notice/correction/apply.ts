import type { Span } from '../../record/span.ts';
import type { SectionStep, TaskDraft } from '../task-draft.ts';
import type { Correction } from './correction.ts';
import { readItemText } from './item-text.ts';
import { regionsAfter, type TaskRegion } from './regions.ts';

/** The tasks of one list of a notice, before ids are assigned. */
export interface ListDrafts {
  readonly title: string | null;
  readonly drafts: readonly TaskDraft[];
}

/** A heading that a person marked. */
interface MarkedSection extends Span {
  readonly step: SectionStep;
}

/**
 * The tasks of a document after a person's corrections: those that no correction touches as they were read,
 * the others read from the part of the text that the corrections leave to them.
 */
export function correctedDrafts(
  text: string,
  lists: readonly ListDrafts[],
  corrections: readonly Correction[],
): readonly ListDrafts[] {
  if (corrections.length === 0) return lists;
  const read = lists
    .flatMap(({ drafts }, list) => drafts.map((draft) => ({ draft, list })))
    .sort((a, b) => a.draft.start - b.draft.start);
  const regions = regionsAfter(
    text,
    read.map(({ draft: { start, end } }) => ({ start, end })),
    corrections,
  );
  const sections = markedSections(text, corrections);
  const after: { title: string | null; drafts: TaskDraft[] }[] =
    lists.length === 0 ? [{ title: null, drafts: [] }] : lists.map(({ title }) => ({ title, drafts: [] }));
  for (const region of regions) {
    const own = region.asRead === null ? undefined : read[region.asRead];
    const near = own ?? read.filter(({ draft }) => draft.start <= region.start).at(-1) ?? read[0];
    const draft = own?.draft ?? draftOf(text, region, near?.draft);
    // A region of which all words were marked as something else is no task; its text is reported as unread.
    if (draft.content.text === '') continue;
    const marked = sections.filter(({ end }) => end <= region.start).at(-1);
    after[near?.list ?? 0]?.drafts.push(marked === undefined ? draft : { ...draft, sections: [marked.step] });
  }
  return after.filter(({ drafts }) => drafts.length > 0);
}

function draftOf(text: string, region: TaskRegion, near: TaskDraft | undefined): TaskDraft {
  const { ordinal, content, duty } = readItemText(text, region, region.marks);
  return {
    sections: near?.sections ?? [],
    no: ordinal?.printed ?? '',
    content,
    duty,
    inheritedLeaders: near?.inheritedLeaders ?? [],
    progress: [],
    isRow: false,
    glued: false,
    numberHasStop: true,
    start: region.start,
    end: region.end,
  };
}

function markedSections(text: string, corrections: readonly Correction[]): readonly MarkedSection[] {
  return corrections
    .flatMap((one) => (one.kind === 'mark' && one.role === 'section' ? [one.span] : []))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }, index) => ({
      start,
      end,
      step: { title: text.slice(start, end).replace(/\s+/g, ''), ordinal: index + 1, generic: false },
    }));
}
