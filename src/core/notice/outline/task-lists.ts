import { namesSomeone } from '../duty/duty.ts';
import type { TaskDraft } from '../task-draft.ts';
import { goalsBesideDuties } from './by-subject.ts';
import { namelessList } from './nameless.ts';
import type { OutlineList, OutlineNode } from './node.ts';
import { looseTasks, tasksBelow } from './tasks.ts';

/** The tasks of one list of a notice. */
export interface TaskList {
  readonly title: string | null;
  readonly drafts: readonly TaskDraft[];
}

/** A list in which fewer of the items name anybody is read as one that names nobody. */
const NAMED_SHARE = 0.25;
const MIN_ITEMS = 3;

const isNamed = (draft: TaskDraft): boolean => namesSomeone(draft.duty) || draft.progress.length > 0;

const draftsOf = (root: OutlineNode, everyLeaf: boolean): readonly TaskDraft[] =>
  [
    ...looseTasks(root),
    ...tasksBelow(root, undefined, everyLeaf),
    ...(everyLeaf ? [] : tasksBelow(goalsBesideDuties(root), undefined, true)),
  ].sort((a, b) => a.start - b.start);

/** Numbered nodes without others below them. */
const countLeaves = ({ children, ordinal }: OutlineNode): number =>
  children.length === 0
    ? Number(ordinal !== null)
    : children.reduce((sum, child) => sum + countLeaves(child), 0);

/** All items of a list that names hardly anybody; null for another list. */
function itemsOf(list: OutlineList, named: number): readonly TaskDraft[] | null {
  if (named >= countLeaves(list.root) * NAMED_SHARE) return null;
  const root = namelessList(list);
  if (root === null) return null;
  const items = draftsOf(root, true);
  return items.length >= MIN_ITEMS && named < items.length * NAMED_SHARE ? items : null;
}

/** The rows of the tables of a list that has a title, for a notice that names nobody. */
function rowsOf({ title, root }: OutlineList): readonly TaskDraft[] {
  if (title === null) return [];
  const rows = draftsOf(
    { ...root, groups: [], children: root.children.filter(({ grid }) => grid !== null) },
    true,
  );
  return rows.length >= MIN_ITEMS ? rows : [];
}

/** The list without a heading that stands alone at its top: it is the title of the document, and no section. */
function withoutTitle(list: OutlineList): OutlineList {
  const [node, ...others] = list.root.children;
  const isTitle =
    list.title === null && list.root.groups.length === 0 && node?.title != null && others.length === 0;
  return isTitle ? { title: node.title.text, root: { ...node, title: null } } : list;
}

/** The tasks of each list: those with a leader or unit; in a list that names hardly anybody, all its items. */
export function listsOfTasks(lists: readonly OutlineList[]): readonly TaskList[] {
  const found = lists.map(withoutTitle).map((list) => ({ list, drafts: draftsOf(list.root, false) }));
  const someone = found.some(({ drafts }) => drafts.some(isNamed));
  return found
    .map(({ list, drafts }) => ({
      title: list.title,
      drafts: itemsOf(list, drafts.filter(isNamed).length) ?? (someone ? drafts : rowsOf(list)),
    }))
    .filter(({ drafts }) => drafts.length > 0);
}
