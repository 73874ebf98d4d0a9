import { withPrintedPlans } from '#actions/pull/printed-plans';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { aTask } from '../../support/records.ts';

const plan = (task: string, q1: string): PlanEntry => ({
  task,
  yearPlan: '',
  q1,
  q2: '',
  q3: '',
  q4: '',
  contact: '',
  approver: '',
  remark: '',
});

const tasks = ['通知#1', '通知#2', '通知#3'].map((id) => aTask('1', { id }));

test('a printed plan is filled in where nothing is', () => {
  const entries = { ...NO_ENTRIES, plans: [plan('通知#1', '建成2座'), plan('通知#2', '')] };
  const printed = [plan('通知#1', '建成3座'), plan('通知#2', '选址'), plan('通知#3', '开工')];
  expect(withPrintedPlans(tasks, entries, printed).plans).toEqual([
    plan('通知#1', '建成2座'),
    plan('通知#2', '选址'),
    plan('通知#3', '开工'),
  ]);
});

test('a plan of a task that the workbook does not hold is left out', () => {
  expect(withPrintedPlans(tasks, NO_ENTRIES, [plan('通知#9', '开工')]).plans).toEqual([]);
});

test('without printed plans the entries stay the same', () => {
  expect(withPrintedPlans(tasks, NO_ENTRIES)).toBe(NO_ENTRIES);
});
