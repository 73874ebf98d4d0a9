import { sliceMapped } from '../../text/mapped-text.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { Construct } from './construct.ts';

/*
 * 公园绿地新增46公顷。这项指标由市园林中心负责，全年新增49.7公顷，完成目标的108%。
 * ^ goal             ^ who is in charge    ^ result: the progress of the task
 */
const IN_CHARGE =
  /[。；;](?:这|该|此|本)(?:一)?[项个]?(?:约束性|预期性)?(?:指标|目标|任务|工作|项目|事项|实事|工程)(?:工作|任务)?[，,]?由([^。；;]{2,60}?(?:负责|牵头|承办|主办|落实))[，,。；;]/;
/** Words and forms of a report; a plan has none of them. */
const REPORTED =
  /已|截至|目前|实际|完成(?:了|目标|任务|年度|全年|\d)|全年[^。]{0,12}\d|年末|占|超额|[高低]于|(?:为|达到?)\d|[增降]\D{0,2}\d/;
const PLANNED = /[月年季]底?前|力争|确保|计划|拟于|将于/;

export const goalThenResult: Construct = {
  name: 'goal-then-result',
  afterOrdinal: true,
  recognise: (m) => {
    const match = IN_CHARGE.exec(m.text);
    if (match === null) return null;
    const [clause, phrase = ''] = match;
    const duty = readDutyPhrase(phrase);
    const goalEnd = match.index + 1;
    const resultStart = match.index + clause.length;
    const result = m.text.slice(resultStart);
    if (duty === null || result === '' || !REPORTED.test(result) || PLANNED.test(result)) return null;
    return [
      { kind: 'text', m: sliceMapped(m, 0, goalEnd), labelled: false },
      { kind: 'duty', duty, m: sliceMapped(m, goalEnd, resultStart) },
      { kind: 'progress', m: sliceMapped(m, resultStart) },
    ];
  },
};
