import type { BuiltSheet } from '#workbook/sheets/all';
import type { RibbonActions } from './actions.ts';

type Command = (actions: RibbonActions) => Promise<void>;

const build =
  (sheet: BuiltSheet): Command =>
  (actions) =>
    actions.build(sheet);

/** The function names of manifest.xml with what each does. Labels of the buttons are in the manifest. */
export const RIBBON_COMMANDS = {
  importNotice: (actions) => actions.show('import'),
  pullRegistry: (actions) => actions.show('registry'),
  unitDirectory: (actions) => actions.show('units'),
  openPeriod: (actions) => actions.showMonth('period'),
  handOutPacks: (actions) => actions.showMonth('packs'),
  collectReturns: (actions) => actions.showMonth('returns'),
  runChecks: (actions) => actions.checkAll(),
  writeFindings: (actions) => actions.writeFindings(),
  buildPlan: build('推进方案表'),
  buildHalfYear: build('半年度完成情况表'),
  buildBreakdown: build('任务分解表'),
  undoLast: (actions) => actions.undo(),
  openHelp: (actions) => actions.openHelp(),
} as const satisfies Readonly<Record<string, Command>>;
