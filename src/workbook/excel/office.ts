/** What Office says of itself once it is there, beside the workbook. */
export interface OfficeEnvironment {
  /** False where a page of the add-in is opened outside Excel. */
  readonly isExcel: boolean;
  /** Language of Office's own menus, such as `zh-CN`. */
  readonly locale: string;
  readonly colors: OfficeColors | null;
}

/** Colours of the theme of Office, as `#rrggbb`. */
export interface OfficeColors {
  readonly background: string;
  readonly text: string;
}

/** Waits until the library knows where it runs. */
export async function whenOfficeIsReady(): Promise<OfficeEnvironment> {
  const { host } = await Office.onReady();
  // Outside Office the host is null, whatever the declaration says.
  const isExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  return { isExcel, locale: isExcel ? Office.context.displayLanguage : '', colors: colorsNow(isExcel) };
}

function colorsNow(isExcel: boolean): OfficeColors | null {
  // Absent in Office 2021 and in Excel on the web.
  const theme = isExcel ? (Office.context.officeTheme as Office.OfficeTheme | undefined) : undefined;
  return theme === undefined
    ? null
    : { background: theme.bodyBackgroundColor, text: theme.bodyForegroundColor };
}

/**
 * Gives the buttons of the ribbon that run a function something to do; the names are
 * those of the manifest. To be called before Office is ready: a button that was pressed
 * while the page was being loaded is told only once. Work tells its failures itself.
 */
export function onRibbonButtons(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, work] of Object.entries(commands))
    Office.actions.associate(name, (event?: Partial<Office.AddinCommands.Event>) => {
      // Not every Excel hands over an event in a shared runtime, nor one that can be completed.
      void work().finally(() => event?.completed?.());
    });
}

/** Brings the pane to the front; where Excel has no shared runtime it cannot be done, and nothing happens. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
