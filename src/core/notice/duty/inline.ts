import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { findOuterBrackets } from '../paragraphs/brackets.ts';
import { mergeDuties, type Duty } from './duty.ts';
import { hasDutyLabel } from './labelled.ts';
import { readDutyPhrase } from './phrase.ts';
import { isUnitList } from './units.ts';

/** A part of a paragraph and the duty printed after it. */
interface DutyGroup {
  readonly text: MappedText;
  readonly duty: Duty | null;
  /** Index in the paragraph where the group ends, its bracket included. */
  readonly end: number;
}

const ENDS_WITH_VERB = /(?:牵头|负责|配合|协办|落实|参与|参加)$/;
/** Names that count as units without label and verb; others (敬老院, 社区卫生服务站) may be explanations. */
const SURELY_A_UNIT =
  /^[省市县区州旗盟团].{2,}|(?:局|委|办|厅|政府|管委会|指挥部|集团|公司|办公室|海关|法院|检察院|工会|妇联|残联)(?:[（(][^（()）]{1,20}[）)])?$/;

const SENTENCE_STOP = '。；;！!';

/**
 * The duty in a bracket, or null. A bracket with a label or verb (牵头, 负责) always states a duty;
 * names of units alone do so only at the end of a sentence, so that 政府债券（市财政局） stays text.
 */
function dutyInBracket(text: string, open: number, close: number): Duty | null {
  const inside = text.slice(open + 1, close);
  if (inside.length < 2) return null;
  const duty = readDutyPhrase(inside);
  if (!duty) return null;
  if (hasDutyLabel(inside) || ENDS_WITH_VERB.test(inside) || !isUnitList(inside)) return duty;
  if (!duty.units.some((name) => SURELY_A_UNIT.test(name))) return null;
  const before = text[open - 1] ?? '';
  const after = text[close + 1] ?? '';
  const isFirst = open === 0;
  return isFirst || SENTENCE_STOP.includes(before) || after === '' || SENTENCE_STOP.includes(after)
    ? duty
    : null;
}

/** The text before a bracket, with the 。 printed after the bracket, and the offset after both. */
function withStop(
  m: MappedText,
  start: number,
  open: number,
  close: number,
): { text: MappedText; end: number } {
  const next = m.text[close + 1] ?? '';
  if (!'。；;，,'.includes(next) || next === '') return { text: sliceMapped(m, start, open), end: close + 1 };
  const body = sliceMapped(m, start, open);
  if (next !== '。' || /[。！？；;]$/.test(body.text) || body.text === '')
    return { text: body, end: close + 2 };
  const stop = sliceMapped(m, close + 1, close + 2);
  return {
    text: joinMapped([body, stop]),
    end: close + 2,
  };
}

/** Splits a paragraph after each bracket of leads and units; the last group may have no duty. */
export function splitByDuty(m: MappedText): readonly DutyGroup[] {
  const groups: DutyGroup[] = [];
  let start = 0;
  for (const { open, close } of findOuterBrackets(m.text)) {
    if (open < start) continue;
    const duty = dutyInBracket(m.text, open, close);
    if (!duty) continue;
    const { text, end } = withStop(m, start, open, close);
    const last = groups[groups.length - 1];
    if (text.text === '' && last?.duty)
      groups[groups.length - 1] = { ...last, duty: mergeDuties(last.duty, duty), end };
    else groups.push({ text, duty, end });
    start = end;
  }
  if (start < m.text.length || groups.length === 0)
    groups.push({ text: sliceMapped(m, start), duty: null, end: m.text.length });
  return groups;
}
