import { sliceMapped } from '../../text/mapped-text.ts';
import { dutyOfNames, mergeDuties, NO_DUTY, type Duty } from '../duty/duty.ts';
import { beginsWithDuty, subjectAt, unitsBeforeDuties } from '../duty/subject.ts';
import type { Construct } from './construct.ts';

/*
 * 区财政局：会同区海洋发展局落实建设资金；负责资金绩效评价。
 * ^ units before a colon: what follows are their duties
 */
/** Units that take part in a duty: 会同区海洋发展局落实资金. */
const TOGETHER = /(?:^|[，,；;。])(?:会同|联合|协同)/g;

function takingPart(text: string): Duty {
  return [...text.matchAll(TOGETHER)].reduce<Duty>((sum, { 0: word, index }) => {
    const others = subjectAt(text.slice(index + word.length, index + word.length + 160));
    return others ? mergeDuties(sum, dutyOfNames('assist', others.list)) : sum;
  }, NO_DUTY);
}

export const unitDuties: Construct = {
  name: 'unit-duties',
  afterOrdinal: true,
  recognise: (m, { ordinal }) => {
    const units = unitsBeforeDuties(m.text);
    if (units === null || units.end === m.text.length) return null;
    const text = sliceMapped(m, units.end);
    // Without a number the text has to begin as a duty does; a letter begins 各县（区）人民政府：为….
    if (!ordinal && !beginsWithDuty(text.text)) return null;
    const duty = mergeDuties(dutyOfNames('unit', units.list), takingPart(text.text));
    return [{ kind: 'item', m: text, duty }];
  },
};
