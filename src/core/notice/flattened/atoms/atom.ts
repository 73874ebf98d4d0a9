import { labelAt } from '../../duty/labelled.ts';
import { likelihoodOfBody } from '../../duty/body.ts';
import { DUTY_ROLES } from '../../lexicon/labels.ts';
import { NAME_THEN_TITLE, TITLE_ONLY, TITLE_THEN_NAME } from '../../lexicon/posts.ts';
import { readOrdinal, type Ordinal } from '../../paragraphs/ordinal.ts';
import { completesName, isPersonName, LEVEL, unitLikeness, withoutSeparator } from './likeness.ts';
import {
  COMMA,
  DUE_ONLY,
  FIGURE,
  isAction,
  MEASURED,
  PHONE,
  PROBLEM_END,
  STOP,
  STROKE,
  SURELY_MEASURED,
  VERB,
} from './words.ts';

/** A piece of a body that certainly lies in one cell, and what can be seen of it. */
export interface Atom {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** White space before it (see `GAP`). */
  readonly gap: number;
  /** Whether it ends a sentence. */
  readonly stop: boolean;
  /** Whether it ends with a separator, after which a list or sentence goes on. */
  readonly comma: boolean;
  readonly ordinal: Ordinal | null;
  /** Whether a unit of measure may follow its number (4路…), which is then seldom that of a row. */
  readonly measured: boolean;
  /** Whether it is a number only: 5200 · 1,370.5 · 12%. */
  readonly figure: boolean;
  /** Whether it is the name of a unit or a collective: 0 no, 1 by a weak ending, 2 surely. */
  readonly unit: 0 | 1 | 2;
  /** Whether it may be the name of a unit with an unknown ending: 望江林场. */
  readonly maybe: boolean;
  /** Whether it and the atom before it, from which white space separates it, are one name of a unit: 县农机服务 中心. */
  readonly completes: boolean;
  /** Whether it begins like a unit at its level: 市…, 县…, 各…. */
  readonly level: boolean;
  /** Whether it is the name of a person: 0 no, 1 by its surname, 2 it also occurs elsewhere. */
  readonly name: 0 | 1 | 2;
  /** Whether it is a post, with or without a name. */
  readonly post: boolean;
  readonly due: boolean;
  readonly phone: boolean;
  /** Whether it is the label of a list of units: 牵头单位：. */
  readonly label: boolean;
  /** Whether it is a verb after a unit: 牵头，. */
  readonly verb: boolean;
  /** Whether it begins with a verb, as a task does: 新建…. */
  readonly action: boolean;
  /** Whether it ends with a word for what is wrong: 夜间出行不便. */
  readonly problem: boolean;
  /** Whether it is a stroke that stands for nothing. */
  readonly stroke: boolean;
}

/** The atom of a piece; `before`: the piece before it; `times`: how often the same words occur as a whole piece. */
export function atomOf(
  from: number,
  to: number,
  text: string,
  gap: number,
  before: string,
  after: string,
  times: number,
): Atom {
  const due = DUE_ONLY.test(text) && text.length <= 18;
  const unit = due ? 0 : unitLikeness(text);
  const bare = withoutSeparator(text);
  const label = labelAt(text, 0);
  const person = isPersonName(text);
  const ordinal = ordinalOf(text, after);
  return {
    from,
    to,
    text,
    gap,
    stop: STOP.test(text),
    comma: COMMA.test(text),
    ordinal,
    measured: /^\d{1,3}$/.test(text) && MEASURED.test(after),
    figure: FIGURE.test(text),
    unit,
    maybe: unit > 0 || (!due && !person && text.length <= 13 && likelihoodOfBody(bare) === 'possible'),
    completes: gap > 0 && completesName(before, text),
    level: LEVEL.test(text),
    name: unit === 2 || due || STOP.test(text) ? 0 : person ? (times > 1 ? 2 : 1) : 0,
    post: !person && (TITLE_ONLY.test(bare) || TITLE_THEN_NAME.test(bare) || NAME_THEN_TITLE.test(bare)),
    due,
    phone: PHONE.test(text),
    label: label !== null && DUTY_ROLES.has(label.role) && label.valueStart >= text.length,
    verb: VERB.test(text),
    action: isAction(text),
    problem: PROBLEM_END.test(text),
    stroke: STROKE.test(text),
  };
}

/** The ordinal that an atom consists of, or null; a number without a stop before a unit of measure is none. */
function ordinalOf(text: string, after: string): Ordinal | null {
  const plain = /^\d{1,3}$/.test(text);
  if (plain) {
    if (SURELY_MEASURED.test(after)) return null;
    const value = Number(text);
    return value === 0 ? null : { rank: 'arabic', value, printed: text, length: text.length, hasStop: false };
  }
  const stopped = /^(\d{1,3})[.．、)）]$/.exec(text);
  if (stopped) {
    const [, printed = ''] = stopped;
    const value = Number(printed);
    return value === 0 ? null : { rank: 'arabic', value, printed, length: text.length, hasStop: true };
  }
  const found = readOrdinal(text);
  return found && found.length === text.length ? found : null;
}
