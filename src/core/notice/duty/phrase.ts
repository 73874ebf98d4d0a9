import { splitOutsideBrackets } from '../paragraphs/brackets.ts';
import { FIRST_LEADS, isDueDate } from '../lexicon/units.ts';
import { dutyOf, mergeDuties, namesUnit, NO_DUTY, type Duty } from './duty.ts';
import { findLabels, labelledParts } from './labelled.ts';
import { isUnitList, readUnitList, withoutRuleSentences } from './units.ts';

/*
 * The inside of a bracket that states a duty without labels:
 *   市发改委牵头，市财政局、市商务局按职责分工负责，6月底前完成
 *   ^lead            ^shared                         ^due
 */
const VERB =
  '牵头(?:负责|办理|落实|推进|组织实施|督导)?|共同牵头|主办|主责|总牵头|汇总|负责(?:落实|推进|组织实施|牵头)?|分别负责|共同负责|配合(?:落实)?|协办|协助|参与|参加|落实(?:到位)?|督导';
const CLAUSE = new RegExp(
  `^(?:由)?(.+?)(?:(?:等)?(?:按照?|依据|根据)?(?:各自)?(?:职责|职能)?(?:分工)?)?(?:分别|联合|具体|统一)?(${VERB})$`,
);
/** One unit organises, the others take part: 由市府办组织市监察局、市编办进行. */
const ORGANISED = /^由?(.{2,40}?)(?:组织|会同)(.{2,80}?)(?:进行|实施|落实|办理|负责)?$/;
const LEADS = /牵头|主办|主责|汇总/;
const SUPPORTS = /配合|协办|协助|参与|参加/;
const SHARED = /(?:职责|职能|分工|分别)/;

/** Splits at ， and ； after a clause that ends with a verb; units separated by ， stay together. */
function clauses(text: string): readonly string[] {
  const parts = splitOutsideBrackets(text, '，,；;').map(({ start, end }) => text.slice(start, end).trim());
  const out: string[] = [];
  let open = '';
  for (const part of parts) {
    if (part === '') continue;
    if (isDueDate(part)) {
      if (open !== '') out.push(open);
      out.push(part);
      open = '';
      continue;
    }
    open = open === '' ? part : `${open}、${part}`;
    if (!CLAUSE.test(part)) continue;
    out.push(open);
    open = '';
  }
  if (open !== '') out.push(open);
  return out;
}

/** Whether a text can be the subject of a duty, that is, begins with a unit. */
const looksLikeSubject = (subject: string): boolean => {
  const { units, groups } = readUnitList(subject);
  const names = [...units, ...groups];
  const [first] = names;
  return (
    first !== undefined &&
    names.every((name) => name.length <= 30 && !/[。！？]/.test(name)) &&
    isUnitList(first)
  );
};

/** The duty stated by a clause with a verb; null if its subject is no unit (分管副省长负责). */
function dutyOfClause(subject: string, verb: string, clause: string, alone: boolean): Duty | null {
  if (!looksLikeSubject(subject)) return null;
  const { units, groups, beginsWithGroup } = readUnitList(subject);
  if (LEADS.test(verb)) return { ...NO_DUTY, leads: units, groups };
  if (SUPPORTS.test(verb)) return { ...NO_DUTY, assisting: units, groups };
  // With 按职责分工负责 no unit leads; with 负责 alone the units named lead.
  if (alone && !SHARED.test(clause)) return { ...NO_DUTY, leads: units, groups, inCharge: true };
  return { ...NO_DUTY, units, groups, beginsWithGroup };
}

/** The duty of a clause with 组织 or 会同, or null. */
function organised(clause: string): Duty | null {
  const match = ORGANISED.exec(clause);
  if (match === null) return null;
  const [, organiser = '', others = ''] = match;
  if (!isUnitList(organiser) || !isUnitList(others)) return null;
  return mergeDuties(dutyOf('lead', organiser), dutyOf('assist', others));
}

function readClauses(text: string): Duty {
  const parts = clauses(text);
  const alone = parts.filter((part) => CLAUSE.test(part)).length === 1;
  let duty = NO_DUTY;
  let unknown = 0;
  for (const part of parts) {
    const [clause, subject = '', verb = ''] = CLAUSE.exec(part) ?? [];
    const named =
      clause !== undefined
        ? dutyOfClause(subject, verb, part, alone)
        : isDueDate(part)
          ? { ...NO_DUTY, due: part }
          : isUnitList(part)
            ? dutyOf('unit', part)
            : organised(part);
    if (named) duty = mergeDuties(duty, named);
    else unknown += 1;
  }
  // One clause of another kind is accepted if there are leads (分管副省长负责); more mean that the text is no duty.
  return unknown > 1 || (unknown === 1 && duty.leads.length === 0) ? NO_DUTY : duty;
}

/**
 * The duty stated by the inside of a bracket; null if the bracket contains something else (an
 * explanation, an abbreviation, a date).
 */
export function readDutyPhrase(inside: string): Duty | null {
  const labels = findLabels(inside);
  if (labels.length > 0 && (labels[0]?.start ?? 1) <= 1) {
    const duty = labelledParts(inside).reduce(
      (sum, { role, value }) => mergeDuties(sum, dutyOf(role, value)),
      NO_DUTY,
    );
    return namesUnit(duty) || duty.leaders.length > 0 ? duty : null;
  }
  const duty = readClauses(withoutRuleSentences(inside));
  return namesUnit(duty)
    ? { ...duty, statesFirstLeads: duty.statesFirstLeads || FIRST_LEADS.test(inside) }
    : null;
}
