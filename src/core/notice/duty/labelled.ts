import { DUTY_ROLES, LONGEST_LABEL, roleOfLabel, SHORTEST_LABEL, type LabelRole } from '../lexicon/labels.ts';

/*
 * 牵头领导：洪帆，责任单位：市卫健委
 * ^^^^ label  ^^^^ label, found from the colon backwards
 */
export interface FoundLabel {
  readonly role: LabelRole;
  /** Index of the first character of the label, brackets around it included. */
  readonly start: number;
  /** Index of the first character of the value. */
  readonly valueStart: number;
}

const isColon = (char: string | undefined): boolean => char === '：' || char === ':';
const OPEN = '【〔［[';
const CLOSE = '】〕］]';

/** The label that begins at `start` (`牵头单位：`, `【牵头单位】`, `责任（配合）单位:`), or null. */
export function labelAt(text: string, start: number): FoundLabel | null {
  const first = text[start];
  if (first === undefined || '（(）)'.includes(first)) return null;
  const bracketed = OPEN.includes(first);
  const limit = Math.min(text.length, start + LONGEST_LABEL + 3);
  for (let i = start + SHORTEST_LABEL; i < limit; i += 1) {
    const char = text.charAt(i);
    const closes = bracketed && CLOSE.includes(char);
    if (!closes && !isColon(char)) continue;
    // [牵头单位:市府办] is a bracket with a labelled value, not a label in brackets.
    if (bracketed && !closes) return null;
    const role = roleOfLabel(text.slice(start, i));
    if (!role) return null;
    const valueStart = closes && isColon(text[i + 1]) ? i + 2 : i + 1;
    return { role, start, valueStart };
  }
  return null;
}

/** Characters after which a label can begin. */
const DELIMITERS = '，,；;。、 　（([〔【：:！？）)”';

/** A level at the start that belongs to the name before the label (市发改委责任单位), not to the label (市级责任单位). */
const OWN_LEVEL = /^(?:[省市县区州旗盟镇委]|街道|政府)(?![级直属])/;

/**
 * The label that ends at the colon at offset `colon`: the longest one after a delimiter, else the
 * longest one without a delimiter before it; null if there is none.
 */
function labelBefore(text: string, colon: number, from: number): FoundLabel | null {
  let glued: FoundLabel | null = null;
  for (let start = Math.max(from, colon - LONGEST_LABEL - 2); start <= colon - SHORTEST_LABEL; start += 1) {
    const label = labelAt(text, start);
    if (!label || label.valueStart !== colon + 1) continue;
    if (start === from || DELIMITERS.includes(text.charAt(start - 1))) return label;
    // 各成员单位： addresses a letter.
    if (!OWN_LEVEL.test(text.slice(start, colon)) && !/[各关他属]/.test(text.charAt(start - 1)))
      glued ??= label;
  }
  return glued;
}

/** All labels of `text` (one line or the inside of a bracket), left to right. */
export function findLabels(text: string): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  let from = 0;
  for (let i = SHORTEST_LABEL; i < text.length; i += 1) {
    if (!isColon(text[i])) continue;
    const label = labelBefore(text, i, from);
    if (!label) continue;
    found.push(label);
    from = label.valueStart;
  }
  return found;
}

/** The labels in a bracket with their values: `牵头领导：洪帆，责任单位：市卫健委`. */
export function labelledParts(text: string): readonly { readonly role: LabelRole; readonly value: string }[] {
  const labels = findLabels(text);
  return labels.map((label, index) => {
    const end = labels[index + 1]?.start ?? text.length;
    return {
      role: label.role,
      value: text.slice(label.valueStart, end).replace(/(?<![，,；;、。\s])[，,；;、。\s]+$/, ''),
    };
  });
}

/** Whether the text has a label for a leader or unit. */
export const hasDutyLabel = (text: string): boolean =>
  findLabels(text).some(({ role }) => DUTY_ROLES.has(role));
