import type { Figure } from './figure.ts';

/** A rate of a list that is said at once of several figures, with the first of the list, whose words hold for all. */
export interface ListedRate {
  readonly first: Figure;
  /** Index of the first among the figures of the paragraph. */
  readonly at: number;
  /** 0-based place in the list. */
  readonly place: number;
  readonly length: number;
}

/** Most rates of one list. */
const MAX_LISTED = 12;
/** Between the rates of a list. */
const LINK = /^[、和及与]+$/;

/**
 * The rates that stand in lists: 80%、60% of “分别完成年度任务的80%、60%”, and of “开工率、竣工率分别为80%、60%”.
 * `text`: the paragraph that the figures are read from.
 */
export function listedRates(figures: readonly Figure[], text: string): ReadonlyMap<Figure, ListedRate> {
  const found = new Map<Figure, ListedRate>();
  let run: Figure[] = [];
  let at = 0;
  const close = (): void => {
    const [first] = run;
    if (
      first !== undefined &&
      run.length > 1 &&
      run.length <= MAX_LISTED &&
      first.phrase.slice(0, first.numberAt).includes('分别')
    )
      run.forEach((rate, place) => found.set(rate, { first, at, place, length: run.length }));
    run = [];
  };
  for (const [index, figure] of figures.entries()) {
    const last = run.at(-1);
    const continues =
      last !== undefined && figure.unit === '%' && LINK.test(text.slice(last.end, figure.start));
    if (!continues) close();
    if (figure.unit === '%' && figure.role !== 'growth') {
      if (run.length === 0) at = index;
      run.push(figure);
    } else close();
  }
  close();
  return found;
}

/** The figures that a list of rates is said of, in its order: as many amounts before it as it has rates; else none. */
export function figuresOfList(
  { first, at, length }: ListedRate,
  figures: readonly Figure[],
): readonly Figure[] {
  const amounts = figures
    .slice(Math.max(0, at - 4 * length), at)
    .filter(({ role, prior, sentence }) => role === 'amount' && !prior && sentence === first.sentence)
    .slice(-length);
  return amounts.length === length ? amounts : [];
}
