import { doneColumnOf } from '#core/figures/reported-figures';
import { readMeasureName } from '#core/notice/lexicon/measures';
import type { FigureColumn } from '#core/record/progress-table';

/** The columns that names over a table say, between bars. */
const columnsOf = (names: string): readonly FigureColumn[] =>
  names.split('|').map((name) => {
    const read = readMeasureName(name);
    return { ...read, kind: read.kind ?? 'other', indicator: '' };
  });

describe('a goal is paired with what was done in its own group of columns', () => {
  test.each([
    ['公厕目标|公厕完成|完成率|路灯目标|路灯完成|完成率', { 0: 1, 3: 4 }],
    ['公厕完成|公厕目标|完成率|路灯完成|路灯目标|完成率', { 1: 0, 4: 3 }],
    ['公厕目标|公厕完成|路灯目标|路灯完成', { 0: 1, 2: 3 }],
    ['公厕目标|路灯目标|公厕完成|路灯完成', { 0: -1, 1: -1 }],
    ['项目数|开工数|开工率|年度计划投资|完成投资|投资完成率', { 3: 4 }],
    ['项目数|开工数|年度计划投资|完成投资', { 2: 3 }],
    ['年度计划投资（亿元）|完成投资（亿元）|投资完成率|计划开工|已开工|开工率', { 0: 1, 3: 4 }],
    ['计划项目（个）|计划投资（亿元）|开工项目（个）|完成投资（亿元）', { 0: -1, 1: 3 }],
    ['全年任务|本季完成|累计完成|累计完成率|三季度应完成|季度完成率', { 0: 2, 4: -1 }],
    ['全年目标|三季度目标|累计完成|完成率', { 0: 2, 1: -1 }],
    ['1—9月目标|1—9月完成|完成率', { 0: 1 }],
    ['总投资|年度计划投资|累计完成投资|投资完成率', { 1: 2 }],
    ['年度任务|完成率|完成数', { 0: 2 }],
  ])('%s', (names, pairs) => {
    const columns = columnsOf(names);
    const found = Object.keys(pairs).map((goal) => [goal, doneColumnOf(Number(goal), columns)]);
    expect(Object.fromEntries(found)).toEqual(pairs);
  });
});
