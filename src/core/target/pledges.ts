import type { DateMention } from '../text/date.ts';
import { readAmount } from './amount.ts';
import { readCounted } from './counted.ts';
import { NOTHING } from './memory.ts';
import type { Outline } from './outline.ts';
import { LEADING_LINKS, phraseOf } from './phrase.ts';
import type { Pledge, Reading } from './pledge.ts';
import type { Site } from './site.ts';
import { textWithoutDates } from './topic.ts';

/**
 * Reads the numbers nothing speaks against, left to right. Each claims the words around it; what
 * it was about is remembered to the end of the part of the sentence:
 *
 *     新开工改造城镇老旧小区37个、168栋;新(改)建生活污水管网8公里
 *     [claimed by 37          ][168  ] ^memory ends
 */
export function pledgesOf(
  outline: Outline,
  sites: readonly Site[],
  dates: readonly DateMention[],
): readonly Pledge[] {
  const pledges: Pledge[] = [];
  let memory = NOTHING;
  let cursor = 0;
  for (let index = 0; index < sites.length;) {
    const site = sites[index];
    if (site === undefined) break;
    const { quantity, clause, clauseIndex } = site;
    if (memory.part !== clause.part) memory = { ...NOTHING, part: clause.part };
    const group = groupOf(outline.text, sites, index);
    const following = sites[index + group.length];
    const from = cursor > quantity.from ? clause.start : Math.max(clause.start, cursor);
    const left = textWithoutDates(outline.text, from, quantity.from, dates);
    const reading: Reading = {
      outline,
      dates,
      site,
      group,
      next: following?.clauseIndex === clauseIndex ? following : null,
      from,
      left,
      phrase: phraseOf(left),
      memory,
    };
    const start = from + leadLength(outline.text.slice(from, quantity.from));
    const outcome = readCounted(reading, start) ?? readAmount(reading, start);
    pledges.push(...outcome.pledges);
    ({ memory, cursor } = outcome);
    index += group.length;
  }
  return pledges;
}

/** Characters between 分别 and its first number: 分别同比增长. */
const LONGEST_LEAD = 8;

/** 分别达到100%和90%: the numbers that are dealt out together. */
function groupOf(text: string, sites: readonly Site[], index: number): readonly Site[] {
  const first = sites[index];
  if (first === undefined) return [];
  const group = [first];
  const lead = text.slice(
    Math.max(first.clause.start, first.quantity.start - LONGEST_LEAD),
    first.quantity.start,
  );
  if (!/分别[^,;。]{0,6}$/.test(lead)) return group;
  for (let at = index + 1; at < sites.length; at += 1) {
    const site = sites[at];
    const last = group.at(-1);
    if (site === undefined || last === undefined || site.clauseIndex !== first.clauseIndex) break;
    if (!/^(?:、|和|及|与|以及)?$/.test(text.slice(last.quantity.to, site.quantity.from))) break;
    group.push(site);
  }
  return group;
}

/** Links and empty verbs before the stretch that shows where the target was read. */
function leadLength(text: string): number {
  const links = LEADING_LINKS.exec(text)?.[0].length ?? 0;
  return links + (/^(?:其中|实现|确保)*/.exec(text.slice(links))?.[0].length ?? 0);
}
