import { sliceMapped } from '../../text/mapped-text.ts';
import { NO_DUTY } from '../duty/duty.ts';
import { labelAt } from '../duty/labelled.ts';
import { dutyOfValue } from '../duty/phrase.ts';
import type { Construct } from './construct.ts';

/*
 * 牵头单位：市发改委、舟沪通道前期办
 * ^^^^ label ^ value
 */
export const labelLine: Construct = {
  name: 'label-line',
  afterOrdinal: true,
  recognise: (m) => {
    const label = labelAt(m.text, 0);
    if (!label) return null;
    const value = sliceMapped(m, label.valueStart);
    if (label.role === 'title') return value.text === '' ? [] : [{ kind: 'item', m: value, duty: null }];
    if (label.role === 'content')
      return value.text === '' ? [] : [{ kind: 'text', m: value, labelled: true }];
    if (label.role === 'note') return [{ kind: 'duty', duty: NO_DUTY, m }];
    return [
      {
        kind: 'duty',
        duty: dutyOfValue(label.role, value.text, m.text.slice(0, label.valueStart).includes('分工')),
        m,
      },
    ];
  },
};
