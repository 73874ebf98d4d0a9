import type { Entry } from '#core/record/entered/entry';
import type { Dice } from './dice.ts';
import type { Item } from './item.ts';
import { JUNE } from './item.ts';
import { rowOf } from './report-rows.ts';

/** The rows of an item for June and May. */
export interface RowSite {
  readonly item: Item;
  readonly june: Entry;
  readonly may: Entry;
}

/** A typical error in a row; the result of `rows` replaces the row of June. */
interface RowPlanter {
  readonly kind: string;
  readonly code: string;
  readonly also: readonly string[];
  readonly fits: (site: RowSite) => boolean;
  readonly rows: (dice: Dice, site: RowSite) => readonly Entry[];
}

/** Whether an item has one cumulative goal and one amount. */
const oneAmount = ({ item, june }: RowSite): boolean =>
  item.goals.length === 1 &&
  item.goals[0]?.unit !== '%' &&
  june.figures.length === 1 &&
  plainAmount({ item });

function plainAmount({ item }: Pick<RowSite, 'item'>): boolean {
  const [fact] = item.report(JUNE).flat();
  return fact?.kind === 'amount' && fact.parts.length === 0 && fact.words === null;
}

/** Whether a rate is printed: it shows that a figure far above the goal is intended. */
const printsRate = ({ item }: RowSite): boolean =>
  item.report(JUNE).some((facts) => facts.some((fact) => fact.kind === 'amount' && fact.rate !== null));

/** Whether the goal is missed by more than 3 %. */
const unmet = ({ item, june }: RowSite): boolean =>
  Number(june.figures[0]?.value) < Number(item.goals[0]?.value) * 0.97;

const always = (): boolean => true;

const withText = (entry: Entry, text: string): Entry => ({
  ...entry,
  paragraphs: entry.paragraphs.map((one) => ({ ...one, text })),
});
const textOf = ({ paragraphs }: Entry): string => paragraphs.map(({ text }) => text).join('');
const withFigure = (entry: Entry, value: number | string): Entry => ({
  ...entry,
  figures: entry.figures.map((figure) => ({ ...figure, value })),
});
const again = ({ item, june }: RowSite, reached: number): Entry =>
  rowOf(item, june.task ?? '', { month: 6, reached }, june.cell?.row ?? 0);

/** More than 500 characters that occur in no other item. */
const minutes = (no: string): string =>
  Array.from(
    { length: 18 },
    (_, i) => `第${no}项任务第${i + 1}次现场会议定事项${i + 5}条，已逐条落实到人并明确完成时限；`,
  ).join('');

export const ROW_PLANTERS: readonly RowPlanter[] = [
  {
    kind: 'over the limit of characters',
    code: 'form.too-long',
    also: [],
    fits: always,
    rows: (_, { item, june }) => [withText(june, `${textOf(june)}${minutes(item.no)}`)],
  },
  {
    kind: 'a cumulative figure that fell',
    code: 'target.fell',
    also: [],
    fits: oneAmount,
    rows: (dice, site) => [again(site, dice.int(48, 76))],
  },
  {
    kind: 'text and number column differ',
    code: 'entry.column-differs',
    also: ['target.magnitude'],
    fits: oneAmount,
    rows: (dice, { june }) => [
      withFigure(
        june,
        Math.ceil(Number(june.figures[0]?.value) * dice.pick([1.1, 1.2, 1.3]) * 100 + 3) / 100,
      ),
    ],
  },
  {
    kind: 'the text of last month',
    code: 'across.same-as-last',
    also: [],
    fits: always,
    rows: (_, { june, may }) => [{ ...june, paragraphs: may.paragraphs, figures: may.figures }],
  },
  {
    kind: 'reported late',
    code: 'form.late',
    also: [],
    fits: always,
    rows: (dice, { june }) => [{ ...june, reportedOn: `2031-06-${dice.int(26, 30)}` }],
  },
  {
    kind: 'no report',
    code: 'form.missing',
    also: [],
    fits: always,
    rows: () => [],
  },
  {
    kind: 'rated as done, not met',
    code: 'target.done-unmet',
    also: [],
    fits: (site) => oneAmount(site) && unmet(site),
    rows: (_, { june }) => [{ ...june, rating: 'done' }],
  },
  {
    kind: 'no number in a number column',
    code: 'form.not-a-number',
    also: [],
    fits: oneAmount,
    rows: (dice, { june }) => [withFigure(june, dice.pick(['约一半', '若干', '基本完成']))],
  },
  {
    kind: 'the unit of another measure',
    code: 'form.unit-differs',
    also: [],
    fits: (site) => oneAmount(site) && !/公里|吨/.test(site.item.goals[0]?.unit ?? ''),
    rows: (dice, { june }) => [
      withFigure(june, `${june.figures[0]?.value ?? ''}${dice.pick(['公里', '吨'])}`),
    ],
  },
  {
    kind: 'a unit that the task does not have',
    code: 'form.unit-foreign',
    also: ['form.missing'],
    fits: always,
    rows: (_, { june }) => [{ ...june, unit: '市气象局' }],
  },
  {
    kind: 'a row twice',
    code: 'form.row-doubled',
    also: ['across.same-as-last'],
    fits: always,
    rows: (_, { june }) => [
      june,
      { ...june, key: `${june.key}/2`, cell: june.cell && { ...june.cell, row: june.cell.row + 5000 } },
    ],
  },
  {
    kind: 'an invalid period',
    code: 'form.period-wrong',
    also: ['form.missing', 'form.late'],
    fits: always,
    rows: (dice, { june }) => [{ ...june, period: dice.pick(['2030-06', '2031-09', '六月份']) }],
  },
  {
    kind: 'far above the target',
    code: 'target.far-above',
    also: [],
    fits: (site) => oneAmount(site) && !printsRate(site),
    rows: (dice, site) => [again(site, dice.int(900, 1400))],
  },
  {
    kind: 'a problem without a step',
    code: 'substance.problem-without-step',
    also: [],
    fits: always,
    rows: (_, { june }) => [{ ...june, problem: '部分点位征迁受阻，资金到位偏慢。' }],
  },
];
