import { findOuterBrackets } from '../paragraphs/brackets.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { Construct } from './construct.ts';

/*
 * （责任单位：市住建局、市水务集团）
 * ^ a bracket on a line of its own                           ^
 */
export const dutyBracket: Construct = {
  name: 'duty-bracket',
  recognise: (m) => {
    const [first] = findOuterBrackets(m.text);
    if (!first || first.open !== 0 || !/^[。；;]?$/.test(m.text.slice(first.close + 1))) return null;
    const duty = readDutyPhrase(m.text.slice(1, first.close));
    return duty ? [{ kind: 'duty', duty, m }] : null;
  },
};
