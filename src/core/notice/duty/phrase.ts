import { splitOutside } from '../brackets.ts';
import { dutyOf, mergeDuties, namesUnit, NO_DUTY, type Duty } from './duty.ts';
import { FIRST_LEADS, LIST_RULE } from '../lexicon/units.ts';
import { findLabels, labelledParts } from './labelled.ts';
import { isUnitList, readUnits } from './units.ts';

/*
 * The inside of a bracket that says who does it, without labels:
 *   市发改委牵头，市财政局、市商务局按职责分工负责，6月底前完成
 *   ^lead            ^assist                         ^due
 */
const DUE = /(?:底前|日前|年底|月底|前完成|持续推进|长期坚持|全年|季度)/;
const CLAUSE =
  /^(?:由)?(.+?)(?:(?:等)?(?:按照?|依据|根据)?(?:各自)?(?:职责|职能)?(?:分工)?)?(?:分别|联合|具体|统一)?(牵头(?:负责|办理|落实|推进|组织实施)?|共同牵头|牵头督导|主办|主责|总牵头|汇总|负责(?:落实|推进|组织实施|牵头)?|分别负责|共同负责|配合(?:落实)?|协办|协助|参与|参加|落实(?:到位)?|督导)$/;
const LEADS = /牵头|主办|主责|汇总/;
const SUPPORTS = /配合|协办|协助|参与|参加/;

function dutyOfClause(subject: string, verb: string, clause: string, alone: boolean): Duty {
  const list = readUnits(subject);
  const { groups, beginsWithGroup, statesFirstLeads } = list;
  if (LEADS.test(verb)) return { ...NO_DUTY, leads: list.units, groups, statesFirstLeads };
  if (SUPPORTS.test(verb)) return { ...NO_DUTY, assisting: list.units, groups };
  // 按职责分工负责 says nobody leads; a plain 负责 is the unit in charge.
  const shared = /(?:职责|职能|分工|分别)/.test(clause);
  if (!shared && alone) return { ...NO_DUTY, leads: list.units, groups };
  return { ...NO_DUTY, units: list.units, groups, beginsWithGroup };
}

/** Splits at ， and ； where a verb closes the clause before it; units joined by ， stay together. */
function clauses(text: string): readonly string[] {
  const parts = splitOutside(text, '，,；;。').map(({ start, end }) => text.slice(start, end).trim());
  const out: string[] = [];
  let open = '';
  for (const part of parts) {
    if (part === '' || LIST_RULE.test(part) || FIRST_LEADS.test(part)) continue;
    if (DUE.test(part) && !CLAUSE.test(part) && !isUnitList(part)) {
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

function readClauses(text: string): Duty {
  const parts = clauses(text);
  let duty = NO_DUTY;
  for (const part of parts) {
    const match = CLAUSE.exec(part);
    if (match) {
      const subject = match[1] as string;
      if (!looksLikeSubject(subject)) return NO_DUTY;
      duty = mergeDuties(
        duty,
        dutyOfClause(subject, match[2] as string, part, parts.filter((p) => CLAUSE.test(p)).length === 1),
      );
    } else if (DUE.test(part)) duty = mergeDuties(duty, { ...NO_DUTY, due: part });
    else if (isUnitList(part)) duty = mergeDuties(duty, dutyOf('unit', part));
    else return NO_DUTY;
  }
  return duty;
}

const looksLikeSubject = (subject: string): boolean => {
  const { units, groups } = readUnits(subject);
  const names = [...units, ...groups];
  return (
    names.length > 0 &&
    names.every((name) => name.length <= 30 && !/[。！？]/.test(name)) &&
    isUnitList(names[0] as string)
  );
};

/**
 * Who is responsible, read from the inside of a bracket; null if it says
 * something else (an explanation, an abbreviation, a date).
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
  const duty = readClauses(inside);
  return namesUnit(duty) ? duty : null;
}
