import { onRibbonButtons } from '#workbook/excel/office';
import type { PaneStore } from '../session/state/store.ts';
import { ribbonActions } from './actions.ts';
import { RIBBON_COMMANDS } from './commands.ts';

/**
 * Connects the buttons of the ribbon with the pane: they share its session, its undo
 * history and its messages. Has to be called before Office is ready.
 */
export function connectRibbon(store: PaneStore): void {
  const actions = ribbonActions(store);
  onRibbonButtons(
    Object.fromEntries(
      Object.entries(RIBBON_COMMANDS).map(([name, command]) => [name, () => command(actions)]),
    ),
  );
}
