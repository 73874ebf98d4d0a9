import { splitOutside } from '../brackets.ts';
import { DUTY_ROLES, LABELS, LONGEST_LABEL, type LabelRole } from '../lexicon/labels.ts';
import { FIRST_LEADS } from '../lexicon/units.ts';

/** A label found in a text, and where its value begins. */
export interface FoundLabel {
  readonly role: LabelRole;
  /** Index of the first character of the label, brackets around it included. */
  readonly start: number;
  /** Index of the first character of the value. */
  readonly valueStart: number;
}

const COLON = '：:';
const bare = (label: string): string => label.replace(/[【】〔〕[\]［］（）()\s]/g, '');

/** The label at `start` of `text`: `牵头单位：` `【牵头单位】` `责任（配合）单位:`. */
export function labelAt(text: string, start: number): FoundLabel | null {
  const window = text.slice(start, start + LONGEST_LABEL + 1);
  if (/^[（()）]/.test(window)) return null;
  const opensBracket = /^[【〔[［]/.test(window);
  for (let i = 1; i < window.length; i += 1) {
    const char = window[i] as string;
    const closes = opensBracket && /[】〕\]］]/.test(char);
    // [牵头单位:市府办] is a bracket of leads, not a label in brackets.
    if (opensBracket && COLON.includes(char)) return null;
    if (!COLON.includes(char) && !closes) continue;
    const role = LABELS.get(bare(window.slice(0, closes ? i + 1 : i)));
    if (!role) return null;
    let valueStart = start + i + 1;
    if (closes && COLON.includes(text[valueStart] ?? '')) valueStart += 1;
    return { role, start, valueStart };
  }
  return null;
}

/** Where a label may begin inside a bracket or a line: at its start or behind a separator. */
const BEFORE_LABEL = '，,；;。、 　（([〔【：:';

/** Every label of `text` (one printed line or the inside of a bracket), left to right. */
export function findLabels(text: string, roles?: ReadonlySet<LabelRole>): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (
      i > 0 &&
      !BEFORE_LABEL.includes(text[i - 1] as string) &&
      !/[\u4e00-\u9fa5）)]/.test(text[i - 1] as string)
    )
      continue;
    const label = labelAt(text, i);
    if (!label || (roles && !roles.has(label.role))) continue;
    // The longest label wins: 牵头责任单位 is found before 责任单位 could be.
    found.push(label);
    i = label.valueStart - 1;
  }
  return found;
}

/** Label → value pairs of the inside of a bracket: `牵头领导：洪碧，责任单位：市卫健委`. */
export function labelledParts(text: string): readonly { role: LabelRole; value: string }[] {
  const labels = findLabels(text);
  return labels.map((label, index) => {
    const end = labels[index + 1]?.start ?? text.length;
    return { role: label.role, value: text.slice(label.valueStart, end).replace(/[，,；;、。\s]+$/, '') };
  });
}

/** Whether the text is a sentence of the rule kind only: 列第一位者为牵头单位，下同. */
export const isRuleOnly = (text: string): boolean =>
  FIRST_LEADS.test(text) && splitOutside(text, '，,；;').length <= 3;

/** Whether some label of the text says who is responsible. */
export const hasDutyLabel = (text: string): boolean =>
  findLabels(text).some(({ role }) => DUTY_ROLES.has(role));
