import { isDutySentence } from '../duty/inline.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { Construct } from './construct.ts';

/*
 * 由市海洋局、市发改委负责。
 * ^ a sentence on a line of its own that only says who is responsible for the item before it
 */
export const dutySentence: Construct = {
  name: 'duty-sentence',
  recognise: (m, { itemIsClosed }) => {
    const sentence = m.text.replace(/[。；;]$/, '');
    const duty = itemIsClosed || !isDutySentence(sentence) ? null : readDutyPhrase(sentence);
    return duty ? [{ kind: 'duty', duty, m }] : null;
  },
};
