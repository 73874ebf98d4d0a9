/** What Office reports about itself when it is ready. */
interface OfficeEnvironment {
  /** False if a page of the add-in is opened outside Excel. */
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

/** Waits until office.js is initialized. */
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
 * Registers the functions of ribbon buttons; the names are those of the manifest. To be
 * called before Office is ready: a click during loading is reported only once. The
 * functions report their failures themselves.
 */
export function onRibbonButtons(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, work] of Object.entries(commands))
    Office.actions.associate(name, (event?: Partial<Office.AddinCommands.Event>) => {
      // In a shared runtime some versions of Excel pass no event, or one without `completed`.
      void work().finally(() => event?.completed?.());
    });
}

/** Shows the task pane; does nothing in versions of Excel without a shared runtime. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}

/** Opens an address in the browser of the system; false in versions of Office that cannot. */
export function openInSystemBrowser(url: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(url);
  return true;
}
