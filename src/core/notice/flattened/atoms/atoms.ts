import type { Body } from '../body.ts';
import { atomOf, type Atom } from './atom.ts';
import { cutAtDues, cutAtMarks, cutAtNumbers } from './cut-marks.ts';
import { CutSet } from './cut-set.ts';
import { cutAfterNames, cutAfterProblems, cutInSections } from './cut-titles.ts';
import { cutAfterCollectives, cutAfterUnknownNames, cutAtUnits } from './cut-units.ts';
import { withoutSeparator } from './likeness.ts';

/*
 * …腾出闲置车间26间。卓听雨经信局湖东街道区国资集团2用工保供…
 *                   ^     ^  ^       ^         ^ places where a cell can end
 */
/** What the header says about where cells can end. */
export interface CutHints {
  /** Whether white space separates the cells. */
  readonly spaced: boolean;
  readonly leaders: boolean;
  readonly problems: boolean;
}

/** The places where a cell can end, in order. */
function placesOf(
  body: Body,
  from: number,
  to: number,
  { spaced, leaders, problems }: CutHints,
): readonly number[] {
  const cuts = new CutSet(body, from, to);
  cutAtMarks(cuts);
  cutAtNumbers(cuts, cutAtDues(cuts, spaced));
  cutAtUnits(cuts);
  cutAfterCollectives(cuts);
  if (problems) cutAfterProblems(cuts);
  if (!spaced) cutAfterUnknownNames(cuts);
  if (!spaced) cutInSections(cuts);
  if (!spaced && leaders) cutAfterNames(cuts);
  return cuts.places();
}

/** The atoms of a part of the body, in order, without anything between them but white space. */
export function atomsOf(body: Body, from: number, to: number, hints: CutHints): readonly Atom[] {
  const places = placesOf(body, from, to, hints);
  const pieces = places.slice(0, -1).map((start, i) => ({ start, end: places[i + 1] ?? to }));
  const times = new Map<string, number>();
  const key = (start: number, end: number): string => withoutSeparator(body.text.slice(start, end));
  for (const { start, end } of pieces)
    if (end - start <= 6) times.set(key(start, end), (times.get(key(start, end)) ?? 0) + 1);
  return pieces.map(({ start, end }, i) =>
    atomOf(
      start,
      end,
      body.text.slice(start, end),
      body.gap[start] ?? 0,
      body.text.slice(pieces[i - 1]?.start ?? start, start),
      (body.gap[end] ?? 0) > 0 ? '' : body.text.slice(end, end + 3),
      times.get(key(start, end)) ?? 1,
    ),
  );
}
