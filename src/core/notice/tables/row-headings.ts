import type { MappedText } from '../../text/mapped-text.ts';
import { isGenericHeading } from '../paragraphs/heading.ts';
import { readOrdinal } from '../paragraphs/ordinal.ts';
import type { SectionStep } from '../task-draft.ts';
import type { GridCell, GridRow } from './grid.ts';
import { onlyCell } from './header.ts';
import type { TableHeader } from './columns/table-header.ts';

/*
 *   一 │ 交通类              │ 14000      a heading between the rows
 *   1  │ 渔港扩建 │ 新建泊位3个 │  8000
 */
const NUMBER = /^[（(]?\d{1,4}[）)]?[.．、]?$/;

/** Whether the text of a cell numbers a row, not a heading with a Chinese numeral: 3, （3）, （三）. */
export const numbersRow = (text: string): boolean =>
  NUMBER.test(text) || /^[（(][一二三四五六七八九十]{1,3}[）)]$/.test(text);

/** A heading between the rows of a table. */
interface RowHeading {
  /** Its ordinal included, where that is printed with it. */
  readonly title: MappedText;
  /** Its ordinal where that stands in the number column. */
  readonly mark: string;
}

/** A cell of a heading that says how much its rows amount to. */
const AMOUNT = /^(?:[\d.,]+(?:[万亿]?元|个|项|%)?|[/\\—–-]+)$/;
const CHINESE_MARK = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/;
const LONGEST_HEADING = 60;

/**
 * The heading in a row that has only one cell, which is not in the task column alone, or a Chinese numeral and a
 * name beside amounts, in a table whose rows are numbered otherwise (`numbered`); null for another row.
 */
export function headingOfRow(row: GridRow, header: TableHeader, numbered: boolean): RowHeading | null {
  const isTitle = ({ m: { text } }: GridCell): boolean =>
    text.length <= LONGEST_HEADING && !/[。；]./.test(text);
  const lone = onlyCell(row);
  if (lone) {
    if (NUMBER.test(lone.m.text)) return null;
    const places = row.flatMap((cell, i) => (cell === lone ? [i] : []));
    const [column = 0] = places;
    const role = header.roles[column];
    if (places.length === 1 && column !== 0 && (role === 'task' || role === 'detail')) return null;
    return isTitle(lone) ? { title: lone.m, mark: '' } : null;
  }
  const words = [...new Set(row)].filter((cell) => cell !== null).filter(({ m }) => !AMOUNT.test(m.text));
  const [first, second] = words;
  if (!numbered || first === undefined || words.length > 2 || !words.every(isTitle)) return null;
  if (second === undefined) return isSectionTitle(first.m.text) ? { title: first.m, mark: '' } : null;
  return CHINESE_MARK.test(first.m.text) ? { title: second.m, mark: first.m.text } : null;
}

const SECTION_RANKS = ['chapter', 'part', 'chinese', 'chinese-bracket'];

/** Whether a text begins with the ordinal of a heading: 一、交通类. */
const isSectionTitle = (text: string): boolean => SECTION_RANKS.includes(readOrdinal(text)?.rank ?? '');

/** A heading as a step of the section path, and its rank: that of its ordinal, the highest without one. */
export function rowSection({ title, mark }: RowHeading, index: number): { step: SectionStep; rank: number } {
  const printed =
    mark === ''
      ? title.text
      : (/^[（(]/.test(mark) ? mark : `${mark.replace(/[、.．]$/, '')}、`) + title.text;
  return {
    step: rowSectionStep(printed, index),
    rank: SECTION_RANKS.indexOf(readOrdinal(printed)?.rank ?? ''),
  };
}

export function rowSectionStep(title: string, index: number): SectionStep {
  const ordinal = readOrdinal(title);
  const bare = (ordinal ? title.slice(ordinal.length) : title)
    .replace(/[。：:]$/, '')
    .replace(/[（(]共?\d+[项件个条][）)]$/, '');
  return { title: bare, ordinal: ordinal?.value ?? index, generic: isGenericHeading(bare) };
}
