import { tasksOfRows } from '../../reading/row-task.ts';
import { aboutTask, type SheetDescriptor } from '../sheet-descriptor.ts';
import { PROBLEM_ROWS, PROBLEMS } from './columns.ts';
import { problemsSheet } from './draw.ts';
import { readProblems } from './read.ts';

export const problems = {
  name: PROBLEMS.sheet,
  purpose: '单位反映的问题，一行一个，销号前一直在列；填要求解决日期、核实人、佐证材料和销号日期。',
  source: PROBLEM_ROWS,
  draw: ({ entries, index, existing }) => problemsSheet(entries, index, existing),
  read: readProblems,
  subject: (row, records) => aboutTask(tasksOfRows(records)(row)),
  onDemand: null,
} as const satisfies SheetDescriptor;
