import { allocations } from './allocations/sheet.ts';
import { amendments } from './amendments/sheet.ts';
import { breakdown } from './breakdown/sheet.ts';
import { figures } from './figures/sheet.ts';
import { findings } from './findings/sheet.ts';
import { halfYear } from './half-year/sheet.ts';
import { history } from './history/sheet.ts';
import { home } from './home/sheet.ts';
import { plan } from './plan/sheet.ts';
import { problems } from './problems/sheet.ts';
import { progress } from './progress/sheet.ts';
import { reminders } from './reminders/sheet.ts';
import { putAside } from './put-aside/sheet.ts';
import { settings } from './settings/sheet.ts';
import type { SheetDescriptor } from './sheet-descriptor.ts';
import { store } from './store/sheet.ts';
import { targets } from './targets/sheet.ts';
import { tasks } from './tasks/sheet.ts';
import { units } from './units/sheet.ts';

/**
 * All sheets of the workbook in the order of the tabs: what is drawn, read, listed on 首页
 * and built on demand follows from this list.
 */
export const SHEETS = {
  home,
  tasks,
  targets,
  allocations,
  breakdown,
  plan,
  progress,
  figures,
  history,
  halfYear,
  problems,
  amendments,
  reminders,
  putAside,
  units,
  settings,
  findings,
  store,
} as const satisfies Readonly<Record<string, SheetDescriptor>>;

export const ALL_SHEETS: readonly SheetDescriptor[] = Object.values(SHEETS);

type Sheets = typeof SHEETS;

/** Key of a sheet whose rows are about a task. */
export type SubjectSheet = {
  [Key in keyof Sheets]: Sheets[Key] extends { readonly subject: unknown } ? Key : never;
}[keyof Sheets];

type OnDemand = Extract<Sheets[keyof Sheets], { readonly onDemand: number }>;

/** Name of a sheet that users build by a button of its own. */
export type BuiltSheet = OnDemand['name'];

/** Those sheets, in the order of their buttons. */
export const BUILT_SHEETS: readonly BuiltSheet[] = Object.values(SHEETS)
  .filter((sheet): sheet is OnDemand => sheet.onDemand !== null)
  .sort((a, b) => a.onDemand - b.onDemand)
  .map(({ name }) => name);
