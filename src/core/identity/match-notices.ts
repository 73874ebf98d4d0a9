import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import { groupBy } from '../record/group-by.ts';
import type { Task } from '../record/task.ts';
import { wordsOf } from './words.ts';

/** Which incoming notices are known ones: incoming id → known id; and those that may be. */
interface NoticeMatch {
  readonly pairs: ReadonlyMap<string, string>;
  readonly doubts: readonly (readonly [known: string, incoming: readonly string[]])[];
}

/** Share of the tasks that a re-issued notice has in common with the former one at least. */
const MOST_TASKS = 0.5;
/** The same under another title. */
const NEARLY_ALL_TASKS = 0.7;

/** What a title says besides that it is a revision. */
const titleOf = ({ title }: Notice): string =>
  wordsOf(
    title
      .replace(
        /[（(【[](?:[^）)】\]]{0,12})(?:修订|修改|调整|更新|征求意见|试行|最新|[稿版])[^）)】\]]{0,12}[）)】\]]/gu,
        '',
      )
      .replace(
        /修订[稿版]|修订后的?|调整后的?|更新[稿版]|关于(?:修订|调整|修改)|关于|印发|下达|公布|的?通知$/gu,
        '',
      ),
  );

/**
 * Pairs notices by id and document number, else a re-issued one by its title and most of
 * its tasks. Under another title it is a doubt, even if nearly all tasks are the same.
 *
 * @param decided Pairs that a person settled: incoming → known.
 * @param isSettled Whether a person settled what a known notice is.
 */
export function matchNotices(
  known: Registry,
  incoming: Registry,
  decided: ReadonlyMap<string, string>,
  isSettled: (known: string) => boolean,
): NoticeMatch {
  const pairs = new Map(decided);
  const taken = new Set(decided.values());
  const take = (theirs: Notice, mine: Notice | undefined): void => {
    if (mine === undefined || pairs.has(theirs.id) || taken.has(mine.id)) return;
    pairs.set(theirs.id, mine.id);
    taken.add(mine.id);
  };
  const ids = new Map(known.notices.map((notice) => [notice.id, notice]));
  for (const notice of incoming.notices) take(notice, ids.get(notice.id));
  const numbers = groupBy(known.notices, ({ docNumber }) => wordsOf(docNumber ?? ''));
  for (const notice of incoming.notices) {
    const same = numbers.get(wordsOf(notice.docNumber ?? '')) ?? [];
    if (notice.docNumber !== null && same.length === 1) take(notice, same[0]);
  }
  const left = known.notices.filter(({ id }) => !taken.has(id) && !isSettled(id));
  const free = incoming.notices.filter(({ id }) => !pairs.has(id));
  if (left.length === 0 || free.length === 0) return { pairs, doubts: [] };
  const [mine, theirs] = [known, incoming].map(({ tasks }) => groupBy(tasks, ({ notice }) => notice));
  const doubts: (readonly [string, readonly string[]])[] = [];
  const sure: (readonly [Notice, Notice])[] = [];
  for (const one of left) {
    const possible = free.flatMap((other) => {
      const likeness = likenessOf(one, mine?.get(one.id) ?? [], other, theirs?.get(other.id) ?? []);
      return likeness === null ? [] : [{ other, isSure: likeness === 'sure' }];
    });
    const [best] = possible.filter(({ isSure }) => isSure);
    if (best !== undefined && possible.length === 1) sure.push([one, best.other]);
    else if (possible.length > 0) doubts.push([one.id, possible.map(({ other }) => other.id)]);
  }
  for (const [one, other] of sure) {
    const rivals = sure.filter(([, rival]) => rival === other).length;
    const isDoubted = doubts.some(([, others]) => others.includes(other.id));
    if (rivals === 1 && !isDoubted) take(other, one);
    else doubts.push([one.id, [other.id]]);
  }
  return { pairs, doubts };
}

/** Whether a notice is another one issued again; null where it is not. */
function likenessOf(
  known: Notice,
  knownTasks: readonly Task[],
  incoming: Notice,
  incomingTasks: readonly Task[],
): 'sure' | 'possible' | null {
  if (known.year !== null && incoming.year !== null && known.year !== incoming.year) return null;
  // A table of progress is not a version of the notice it reports on.
  if (hasProgress(knownTasks) !== hasProgress(incomingTasks)) return null;
  const isTitled = titleOf(known) !== '' && titleOf(known) === titleOf(incoming);
  const said = new Set(knownTasks.map(({ content }) => wordsOf(content)));
  const again = new Set(incomingTasks.map(({ content }) => wordsOf(content)));
  const both = [...again].filter((words) => said.has(words)).length;
  const share = both / Math.max(1, said.size, again.size);
  if (isTitled) return share >= MOST_TASKS ? 'sure' : 'possible';
  return share >= NEARLY_ALL_TASKS ? 'possible' : null;
}

const hasProgress = (tasks: readonly Task[]): boolean => tasks.some(({ progress }) => progress.length > 0);
