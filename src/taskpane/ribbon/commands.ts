import { SHEETS } from '#workbook/codec/sheet-name';
import type { BuiltSheet, RibbonDesk } from './ribbon-desk.ts';

/** What a button of the ribbon does. */
export type Command = (desk: RibbonDesk) => Promise<void>;

const build =
  (sheet: BuiltSheet): Command =>
  (desk) =>
    desk.build(sheet);

/**
 * The functions that manifest.xml names, each with what it does. What the buttons are
 * called stands in the manifest.
 */
export const COMMANDS = {
  importNotice: (desk) => desk.show('import'),
  pullRegistry: (desk) => desk.show('registry'),
  unitDirectory: (desk) => desk.show('units'),
  runChecks: (desk) => desk.checkAll(),
  writeFindings: (desk) => desk.writeFindings(),
  buildPlan: build(SHEETS.plan),
  buildHalfYear: build(SHEETS.halfYear),
  buildBreakdown: build(SHEETS.breakdown),
  undoLast: (desk) => desk.undo(),
} as const satisfies Readonly<Record<string, Command>>;

/** The functions of a ribbon beside one desk, by their names in the manifest. */
export const commandsFor = (desk: RibbonDesk): Readonly<Record<string, () => Promise<void>>> =>
  Object.fromEntries(Object.entries(COMMANDS).map(([name, command]) => [name, () => command(desk)]));
