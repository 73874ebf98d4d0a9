import { isCollective, beginsWithLevel, likelihoodOfBody } from '../duty/body.ts';
import { findLabels, labelAt } from '../duty/labelled.ts';
import { readUnitList } from '../duty/units.ts';
import { DUTY_ROLES } from '../lexicon/labels.ts';

/*
 * 责任单位：县住建局
 * 县城管局
 * ^ the units of a label, each on a line of its own
 */
const LONGEST_LINE = 60;
const SHORTEST_NAME = 3;
/** What a line of names has none of. */
const NO_NAMES = /[：:！？“”《》【】\d]/;
/** Endings behind which a name is complete, whatever the next line begins with: 市住房和城乡 / 建设局 is one name. */
const COMPLETE =
  /(?:[局委办厅院]|政府|中心|公司|集团|委员会|联合会|总工会|妇联|办公室|办事处|管委会|银行|大学)$/;

/** The names on a line that consists of sure names of bodies; [] for another line. */
function namesOn(line: string): readonly string[] {
  if (line.length > LONGEST_LINE || NO_NAMES.test(line) || labelAt(line, 0) !== null) return [];
  const { units, groups } = readUnitList(line.replace(/[。；;，,、]$/, ''));
  const names = [...units, ...groups];
  return names.every((name) => name.length >= SHORTEST_NAME && likelihoodOfBody(name) === 'sure')
    ? names
    : [];
}

/** The value of the last label for units of an open paragraph; null if its last label is another. */
function openValue(head: string, tail: string, ordinalLength: number): string | null {
  const last = findLabels(tail).at(-1) ?? (head === tail ? labelAt(tail, ordinalLength) : null);
  if (!last || !DUTY_ROLES.has(last.role) || last.role === 'leader') return null;
  return tail.slice(last.valueStart);
}

/** Whether a name continues the list that another ends: both have their level, or the ending of one that is complete. */
const follows = (first: string, last: string, next: string): boolean =>
  beginsWithLevel(next) && beginsWithLevel(first)
    ? COMPLETE.test(last) || isCollective(last)
    : isCollective(next) || (COMPLETE.test(last) && COMPLETE.test(next));

/**
 * Whether a line consists of further units of the label that is open, and those before it are complete. `inNames`:
 * whether the line before it does so too.
 */
export function continuesUnits(
  {
    head,
    tail,
    ordinalLength,
    inNames,
    mayBreak,
  }: {
    readonly head: string;
    readonly tail: string;
    readonly ordinalLength: number;
    readonly inNames: boolean;
    /** Whether the line before may be broken within a name, because it is full. */
    readonly mayBreak: boolean;
  },
  line: string,
): boolean {
  const [next] = namesOn(line);
  if (next === undefined || /[。；;：:]$/.test(tail) || (mayBreak && !beginsWithLevel(line))) return false;
  const value =
    openValue(head, tail, ordinalLength) ?? (inNames ? (tail.split(/[、，,]/).at(-1) ?? '') : null);
  if (value === null || value === '') return false;
  const { units, groups } = readUnitList(value);
  const names = [...units, ...groups];
  const [first, last] = [names[0], value.split(/[、，,]/).at(-1) ?? ''];
  if (first === undefined || /[、，,]$/.test(value)) return false;
  return names.every((name) => likelihoodOfBody(name) !== 'none') && follows(first, last, next);
}
