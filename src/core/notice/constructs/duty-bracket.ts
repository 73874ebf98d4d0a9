import { outerBrackets } from '../brackets.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { Construct } from '../event.ts';

/*
 * （责任单位：市住建局、市水务集团）
 * ^ a bracket that stands on a line of its own               ^
 */
export const dutyBracket: Construct = {
  name: 'duty-bracket',
  recognise: (m) => {
    const [first] = outerBrackets(m.text);
    if (!first || first.open !== 0 || !/^[。；;]?$/.test(m.text.slice(first.close + 1))) return null;
    const duty = readDutyPhrase(m.text.slice(1, first.close));
    return duty ? [{ kind: 'duty', duty, m }] : null;
  },
};
