import { sliceMapped } from '../../text/mapped-text.ts';
import { dutyOf, mergeDuties, NO_DUTY, type Duty } from '../duty/duty.ts';
import { labelAt, type FoundLabel } from '../duty/labelled.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { Construct } from './construct.ts';

/** The duty in the value of a label, which may be a phrase: 部门分工：省发展改革委牵头，各地、各部门配合。 */
function dutyOfValue(label: FoundLabel, value: string): Duty {
  if (label.role === 'unit' && /(?:牵头|配合|负责|落实)[。；;]?$/.test(value)) {
    const phrase = readDutyPhrase(value.replace(/[。；;]$/, ''));
    if (phrase) return phrase;
  }
  return dutyOf(label.role, value);
}

/*
 * 牵头单位：市发改委、舟沪通道前期办
 * ^^^^ label ^ value
 */
export const labelLine: Construct = {
  name: 'label-line',
  recognise: (m) => {
    const label = labelAt(m.text, 0);
    if (!label) return null;
    const value = sliceMapped(m, label.valueStart);
    if (label.role === 'content' || label.role === 'title')
      return value.text === '' ? [] : [{ kind: 'text', m: value, labelled: label.role === 'content' }];
    if (label.role === 'note') return [{ kind: 'duty', duty: NO_DUTY, m }];
    return [{ kind: 'duty', duty: mergeDuties(NO_DUTY, dutyOfValue(label, value.text)), m }];
  },
};
