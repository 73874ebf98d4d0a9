import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { findOuterBrackets } from '../paragraphs/brackets.ts';
import { mergeDuties, type Duty } from './duty.ts';
import { likelihoodOfBody } from './body.ts';
import { hasDutyLabel } from './labelled.ts';
import { isListOfBodies, readDutyPhrase } from './phrase.ts';

/** A part of a paragraph and the duty printed after it. */
interface DutyGroup {
  readonly text: MappedText;
  readonly duty: Duty | null;
  /** Index in the paragraph where the group ends, its bracket included. */
  readonly end: number;
}

/** Names that count as units without label and verb; others (敬老院, 社区卫生服务站) may be explanations. */
const SURELY_A_UNIT =
  /^[省市县区州旗盟团].{2,}|(?:局|委|办|厅|政府|管委会|指挥部|集团|公司|办公室|海关|法院|检察院|工会|妇联|残联|[纪监]委机关)(?:[（(][^（()）]{1,20}[）)])?$/;

/** The same for several: 各镇街, 县防指成员单位; 乡镇（街道） stays text. */
const SURELY_SEVERAL = /^各|.{2}(?:单位|部门)$/;

const SENTENCE_STOP = '。；;！!';

/**
 * The duty in a bracket, or null. A bracket with a label, or with a verb (牵头, 负责) behind a known ending, always
 * states a duty; names of units alone, and unknown endings before a verb, do so only at the end of a sentence, so
 * that 政府债券（市财政局） stays text.
 */
function dutyInBracket(text: string, open: number, close: number): Duty | null {
  const inside = text.slice(open + 1, close);
  if (inside.length < 2) return null;
  const duty = readDutyPhrase(inside);
  if (!duty || hasDutyLabel(inside)) return duty;
  const names = [...duty.leads, ...duty.units, ...duty.assisting];
  const hasVerb = !isListOfBodies(inside);
  if (hasVerb && [...names, ...duty.groups].some((name) => likelihoodOfBody(name) === 'sure')) return duty;
  const surely =
    duty.units.length === 0
      ? duty.groups.every((name) => SURELY_SEVERAL.test(name))
      : duty.units.some((name) => SURELY_A_UNIT.test(name));
  if (!hasVerb && !surely) return null;
  return endsSentence(text, open, close) ? duty : null;
}

/** Whether a bracket stands at the end of a sentence, or begins the text. */
function endsSentence(text: string, open: number, close: number): boolean {
  const after = text.charAt(close + 1);
  return open === 0 || SENTENCE_STOP.includes(text.charAt(open - 1)) || SENTENCE_STOP.includes(after);
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
  const last = groups[groups.length - 1];
  if (start >= m.text.length && last) return groups;
  const rest = lastGroups(m, start);
  // A sentence that goes on behind its bracket without another one is one text: 引资3亿元（市投促局牵头），设企业40家。
  if (last && '，,'.includes(m.text.charAt(start - 1)) && rest.every(({ duty }) => duty === null)) {
    const text = joinMapped([last.text, sliceMapped(m, start - 1)]);
    return [...groups.slice(0, -1), { ...last, text, end: m.text.length }];
  }
  return [...groups, ...rest];
}

const ENDS_WITH_VERB =
  /^(?:牵头|责任|主办)(?:单位|部门)(?:为|是)|(?:牵头|负责|配合|协办|落实|参与|参加|组织实施|实施)$/;
const LONGEST_SENTENCE = 200;

/** Whether a sentence, without its stop, only says who is responsible, in names that end as bodies do: 由市海洋局负责. */
export function isDutySentence(sentence: string): boolean {
  if (sentence.length > LONGEST_SENTENCE || !ENDS_WITH_VERB.test(sentence)) return false;
  const duty = readDutyPhrase(sentence);
  const names = duty === null ? [] : [...duty.leads, ...duty.units, ...duty.assisting];
  return names.length > 0 && names.every((name) => likelihoodOfBody(name) === 'sure');
}

/** The last sentence of a text that has others before it. */
const LAST_SENTENCE = /[。；;]([^。；;]{4,160})[。；;]?$/;

/** Who is responsible, in the last clause of a sentence: 完成8条河道划界，责任单位为区水利局。 */
const LAST_CLAUSE = /[，,]((?:责任|牵头|主办|承办)(?:单位|部门)(?:为|是)[^。；;：:]{2,150})[。；;]?$/;

/** The text behind the last bracket; a sentence at its end that only says who is responsible is the duty of the text before it. */
function lastGroups(m: MappedText, start: number): readonly DutyGroup[] {
  const rest = sliceMapped(m, start);
  const end = rest.text.slice(-LONGEST_SENTENCE);
  const clause = LAST_CLAUSE.exec(end)?.[1] ?? '';
  const isClause = isDutySentence(clause);
  const sentence = isClause ? clause : (LAST_SENTENCE.exec(end)?.[1] ?? '');
  if (!isClause && !isDutySentence(sentence)) return [{ text: rest, duty: null, end: m.text.length }];
  const at = rest.text.lastIndexOf(sentence) - Number(isClause);
  return [{ text: sliceMapped(rest, 0, at), duty: readDutyPhrase(sentence), end: m.text.length }];
}
