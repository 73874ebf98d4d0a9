import { splitOutsideBrackets } from '../paragraphs/brackets.ts';
import { readDutyClause } from './clause.ts';
import { dutyOf, mergeDuties, NO_DUTY, type Duty } from './duty.ts';
import { isListOfBodies, readDutyPhrase } from './phrase.ts';

/*
 * 推动总分馆挂牌由区图书馆牵头，各镇街配合，6月底前新增分馆5个。
 *               ^ who leads, said in the sentence: counts where the item says it nowhere else
 */
const LEADS = /由([^，,。；;：:由（）()]{2,40}?)(?:总牵头|牵头)(?!的)/;
/** The same with 负责, where the sentence begins with it: 由市财政局负责落实补偿资金1.2亿元。 */
const IN_CHARGE = /(?:^|[。；;，,])由([^，,。；;：:由（）()]{2,40}?)负责(?![人的制])/;
/** Those who help, without a verb of their own: 会同东门街道. */
const TOGETHER = /^(?:会同|联合|协同)/;
/** How far behind 牵头 the clauses of those who help are read. */
const LONGEST_REST = 200;

/** The clauses directly behind that say who helps: 市交通局、蓼港海事局配合. */
function helpersIn(rest: string): Duty {
  const sentence = /^[^。；;]*/.exec(rest.slice(0, LONGEST_REST))?.[0] ?? '';
  let duty = NO_DUTY;
  for (const { start, end } of splitOutsideBrackets(sentence, '，,').slice(1)) {
    const text = sentence.slice(start, end);
    const others = TOGETHER.exec(text)?.[0].length ?? 0;
    if (others > 0 && isListOfBodies(text.slice(others))) {
      duty = mergeDuties(duty, dutyOf('assist', text.slice(others)));
      continue;
    }
    const clause = readDutyClause(text);
    if (!clause?.isSure) break;
    duty = mergeDuties(duty, clause.duty);
  }
  return duty;
}

/** The units that the sentences of an item name, from its first 由…牵头 or 由…负责 on; NO_DUTY for none. */
export function dutyInSentence(text: string): Duty {
  const match = LEADS.exec(text) ?? IN_CHARGE.exec(text);
  if (match === null) return NO_DUTY;
  const [whole, subject = ''] = match;
  if (!whole.endsWith('牵头') && !isListOfBodies(subject)) return NO_DUTY;
  const lead = readDutyPhrase(`${subject}牵头`);
  return lead === null ? NO_DUTY : mergeDuties(lead, helpersIn(text.slice(match.index + whole.length)));
}
