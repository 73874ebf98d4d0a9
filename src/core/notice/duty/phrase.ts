import { countOpenBrackets, splitOutsideBrackets } from '../paragraphs/brackets.ts';
import { DUTY_ROLES, type LabelRole } from '../lexicon/labels.ts';
import { FIRST_LEADS, isDueDate, isRule } from '../lexicon/units.ts';
import { beginsWithLevel, isPerson, likelihoodOfBody } from './body.ts';
import { readDutyClause } from './clause.ts';
import { dutyOf, mergeDuties, namesUnit, NO_DUTY, type Duty } from './duty.ts';
import { findLabels, labelledParts } from './labelled.ts';
import { headOfBody, readLeaders } from './leaders.ts';
import { readUnitList, withoutRuleSentences } from './units.ts';

/*
 * The inside of a bracket that states a duty, and the value of a label that is a phrase:
 *   市发改委牵头，市财政局、市商务局按职责分工负责，6月底前完成
 *   ^ lead        ^ shared                         ^ due
 */
/** One unit organises, the others take part: 由市府办组织市监察局、市编办进行. */
const ORGANISED = /^由?(.{2,40}?)(?:组织(?![部处科室人])|会同)(.{2,80}?)(?:进行|实施|落实|办理|负责)?$/;
/** Others who take part, after the clause of those who lead: 会同市财政局. */
const TOGETHER = /^(?:会同|联合|协同|商)(?=.{3})/;
const LEADER_CLAUSE = /^由?(.{2,30}?)(?:同志)?(?:总?牵头|负责|主抓|包抓|领办)(?:推进|落实|协调)?$/;

/** A clause, or names that no verb follows. */
interface Clause {
  readonly text: string;
  readonly duty: ReturnType<typeof readDutyClause>;
}

/** Splits at ， and ；. Names without a verb stand together with the clause after them: 市发改委，市财政局牵头. */
function clausesOf(text: string): readonly Clause[] {
  const parts = splitOutsideBrackets(text, '，,；;').map(({ start, end }) => text.slice(start, end).trim());
  const out: Clause[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '') out.push({ text: open, duty: null });
    open = '';
  };
  for (const part of parts) {
    if (part === '') continue;
    if (isDueDate(part)) {
      close();
      out.push({ text: part, duty: null });
      continue;
    }
    // 组织 and 指导 are parts of names too: 市委组织部.
    const own = isListOfBodies(part) ? null : readDutyClause(part);
    const joined = open === '' ? part : `${open}、${part}`;
    const whole = own && open !== '' ? readDutyClause(joined) : own;
    if (whole) {
      open = '';
      out.push({ text: joined, duty: whole });
    } else if (own) {
      close();
      out.push({ text: part, duty: own });
    } else open = joined;
  }
  close();
  return out;
}

/** The duty of a clause with 组织 or 会同 between two lists, or null. */
function organised(clause: string): Duty | null {
  const [, organiser = '', others = ''] = ORGANISED.exec(clause) ?? [];
  if (!isListOfBodies(organiser) || !isListOfBodies(others)) return null;
  return mergeDuties(dutyOf('lead', organiser), dutyOf('assist', others));
}

/** Leaders who are in charge: 分管副市长林望川负责; each has a post, and null otherwise. */
function leadersOf(clause: string): Duty | null {
  const subject = LEADER_CLAUSE.exec(clause)?.[1] ?? '';
  const leaders = readLeaders(subject);
  return leaders.length > 0 && leaders.every(({ title, name }) => title !== null && name.length <= 4)
    ? { ...NO_DUTY, leaders }
    : null;
}

/** The head of a body who is in charge: 市委政法委书记郭立牵头. */
const headOf = (clause: string): Duty | null => {
  const head = headOfBody(LEADER_CLAUSE.exec(clause)?.[1] ?? '');
  return head === null ? null : { ...NO_DUTY, leaders: [head] };
};

/** A person in charge named without a post: 柴玉牵头. */
const personOf = (clause: string): Duty | null => {
  const subject = LEADER_CLAUSE.exec(clause)?.[1] ?? '';
  return isPerson(subject) ? { ...NO_DUTY, leaders: readLeaders(subject) } : null;
};

/** People before the units of a list: 吴桐、市住建局、东湖街道. */
function peopleThenUnits(text: string): Duty | null {
  const parts = splitOutsideBrackets(text, '、').map(({ start, end }) => ({
    start,
    name: text.slice(start, end),
  }));
  const first = parts.find(({ name }) => !isPerson(name));
  if (first === undefined || first.start === 0) return null;
  const units = text.slice(first.start);
  if (!beginsWithLevel(units) || !isListOfBodies(units)) return null;
  return { ...dutyOf('unit', units), leaders: readLeaders(text.slice(0, first.start)) };
}

const OFFICE = /(?:[局委办厅]|政府|委员会|办公室|集团|公司)(?:[（(][^（()）]{1,20}[）)])?$/;
/** A district by its ending, which stands for its government: 岚溪区. */
const DISTRICT = /^[\u3400-\u9fff]{2,5}[县区市旗]$/;

/** Whether all entries of a list without a verb are bodies; an unknown ending only with its level before it (市粮库), beside a known one. */
export function isListOfBodies(text: string): boolean {
  const { units, groups } = readUnitList(text);
  const names = [...units, ...groups];
  const isSure = (name: string): boolean => likelihoodOfBody(name) === 'sure';
  // Behind an office of a level (市农业农村局) the rest of a list may have unknown endings (朔棠农商行).
  const [first = ''] = names;
  const begins = isSure(first) && beginsWithLevel(first) && OFFICE.test(first);
  const mayBe = (name: string): boolean =>
    likelihoodOfBody(name) === 'possible' && (begins || beginsWithLevel(name) || DISTRICT.test(name));
  return names.some(isSure) && names.every((name) => isSure(name) || mayBe(name));
}

/** The duty of a clause without verb; null if it is none. */
function plainDuty(text: string): Duty | null {
  if (isDueDate(text)) return { ...NO_DUTY, due: text };
  if (isListOfBodies(text)) return dutyOf('unit', text);
  const others = TOGETHER.exec(text)?.[0].length ?? 0;
  if (others > 0 && isListOfBodies(text.slice(others))) return dutyOf('assist', text.slice(others));
  return organised(text) ?? headOf(text) ?? leadersOf(text) ?? personOf(text) ?? peopleThenUnits(text);
}

function readClauses(text: string): Duty {
  const clauses = clausesOf(text);
  const alone = clauses.filter(({ duty }) => duty !== null).length === 1;
  let duty = NO_DUTY;
  let unknown = 0;
  for (const clause of clauses) {
    const named = (alone ? inCharge(clause) : clause.duty?.duty) ?? organised(clause.text);
    const stated = clause.duty
      ? (headOf(clause.text) ?? organised(clause.text) ?? named)
      : plainDuty(clause.text);
    if (stated) duty = mergeDuties(duty, stated);
    else if (!isRule(clause.text)) unknown += 1;
  }
  // One clause of another kind is accepted if there are leads (分管副市长负责); more mean that the text is no duty.
  return unknown > 1 || (unknown === 1 && duty.leads.length === 0) ? NO_DUTY : duty;
}

/** The duty of a clause that is the only one with a verb: with 负责 alone those named are in charge. */
function inCharge({ duty }: Clause): Duty | null {
  if (!duty?.putsInCharge) return duty?.duty ?? null;
  const { units, groups } = duty.duty;
  return { ...NO_DUTY, leads: units, groups, inCharge: true };
}

/** A time behind names, which a blank parted from them: 党建办6月底前. */
const DUE_BEHIND =
  /(?:\d{1,2}月(?:\d{1,2}日|底|末|中旬|上旬|下旬)?前(?:完成)?|\d{1,2}月底?完成|年底前?(?:完成)?|年内(?:完成)?|全年|长期|常年|持续推进|[一二三四]季度末?(?:前)?|上半年|下半年)$/;

const LONGEST_DUE = 12;

/** The text with a comma before a time that stands directly behind a list of bodies. */
function withDueApart(text: string): string {
  const at = DUE_BEHIND.exec(text.slice(-LONGEST_DUE))?.[0].length ?? 0;
  const names = text.slice(0, -at);
  return at > 0 && isListOfBodies(names) ? `${names}，${text.slice(-at)}` : text;
}

/** A label without its colon at the start of a clause: 牵头单位市发改委. */
const BARE_LABEL =
  /(^|[，,；;。])((?:牵头|责任|主办|配合|协办|参与|落实)(?:责任)?(?:单位|部门))(?:为|是|[ \u3000])?(?=[\u3400-\u9fff])/g;

/**
 * The duty stated by the inside of a bracket; null if the bracket contains something else (an
 * explanation, an abbreviation, a date).
 */
export function readDutyPhrase(printed: string): Duty | null {
  const inside = printed.replace(/^(?:此|本|该|这)(?:项|件)?(?:工作|任务|事项|指标|项目)[，,]?(?=由)/, '');
  const text = inside.replace(BARE_LABEL, '$1$2：');
  const [first] = findLabels(text);
  const named = first ? labelledDuty(text, first.start, first.role) : null;
  if (named) return named;
  const duty = readClauses(withDueApart(withoutRuleSentences(inside)));
  return namesUnit(duty)
    ? { ...duty, statesFirstLeads: duty.statesFirstLeads || FIRST_LEADS.test(inside) }
    : null;
}

/** The duty of the labels in a text, with that of the clauses before the first (市发改委牵头，配合单位：…); null if it names nobody. */
function labelledDuty(text: string, start: number, role: LabelRole): Duty | null {
  const before = text.slice(0, start).replace(/[，,；;。]$/, '');
  const opening = before.length <= 1 ? NO_DUTY : DUTY_ROLES.has(role) ? readClauses(before) : null;
  if (opening === null || (before.length > 1 && !namesUnit(opening))) return null;
  const duty = labelledParts(text).reduce(
    (sum, part) => mergeDuties(sum, dutyOfValue(part.role, part.value)),
    opening,
  );
  return namesUnit(duty) || duty.leaders.length > 0 ? duty : null;
}

const HAS_VERB = /牵头|配合|负责|落实|协办|参与|指导|实施|组织|承办/;

/**
 * The duty in the value of a label or in a cell, which may be a phrase: 部门分工：省发展改革委牵头，各地、各部门配合.
 *
 * @param sharesOut whether the label speaks of sharing out (责任分工), so that 负责 alone makes no unit lead
 */
export function dutyOfValue(role: LabelRole, value: string, sharesOut = false): Duty {
  if (role === 'leader' || !DUTY_ROLES.has(role)) return dutyOf(role, value);
  const [inner] = findLabels(value);
  if (inner && inner.start > 0 && countOpenBrackets(value.slice(0, inner.start)) === 0)
    return withInnerLabels(role, value, inner.start);
  if (!HAS_VERB.test(value)) return dutyOf(role, value);
  const text = withoutRuleSentences(value);
  const clauses = clausesOf(text);
  const alone = !sharesOut && clauses.filter(({ duty }) => duty !== null).length === 1;
  const duty = clauses.reduce((sum, clause) => {
    const stated = clause.duty ? (alone ? inCharge(clause) : clause.duty.duty) : dutyOf(role, clause.text);
    return stated ? mergeDuties(sum, withRole(role, stated)) : sum;
  }, NO_DUTY);
  return { ...duty, statesFirstLeads: duty.statesFirstLeads || FIRST_LEADS.test(value) };
}

/** The duty of a value with labels in it: 县教体局；完成时限：10月底. Contacts and the like (业主单位：) are left out. */
function withInnerLabels(role: LabelRole, value: string, start: number): Duty {
  const own = dutyOfValue(role, value.slice(0, start).replace(/[，,；;、。]$/, ''));
  return labelledParts(value.slice(start)).reduce(
    (sum, part) => mergeDuties(sum, dutyOfValue(part.role, part.value)),
    own,
  );
}

/** The duty with all who are named in the role of their label; only 责任单位 leaves the role to the verb. */
function withRole(role: LabelRole, duty: Duty): Duty {
  if (role === 'unit') return duty;
  const names = [...duty.leads, ...duty.units, ...duty.assisting];
  return {
    ...duty,
    leads: role === 'lead' ? names : [],
    units: [],
    assisting: role === 'assist' ? names : [],
    inCharge: false,
  };
}
