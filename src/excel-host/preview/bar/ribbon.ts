import type { Language } from '../text.ts';

/** A button of the ribbon as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** Empty where the manifest says nothing more than the label. */
  readonly tip: string;
  /** Path of its icon, relative to the page. */
  readonly icon: string;
  /** Name of the function it runs; null: it shows the pane. */
  readonly runs: string | null;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };
/** Width in pixels of the icons that are shown. */
const ICON_SIZE = '32';

/** The groups of the add-in's tab, read from its manifest as Excel does. */
export function ribbonOf(manifest: Document, language: Language): readonly RibbonGroup[] {
  // The innermost VersionOverrides is the newest.
  const overrides = all(manifest, 'VersionOverrides').at(-1);
  if (overrides === undefined) return [];
  const resources = resourcesOf(overrides, language);
  const named = (parent: Element | undefined, name: string): string =>
    resources.get(child(parent, name)?.getAttribute('resid') ?? '') ?? '';
  const buttonOf = (control: Element): RibbonButton => {
    const action = child(control, 'Action');
    const images = [...(child(control, 'Icon')?.children ?? [])];
    const image = images.find((one) => one.getAttribute('size') === ICON_SIZE) ?? images[0];
    return {
      id: control.getAttribute('id') ?? '',
      label: named(control, 'Label'),
      tip: named(child(control, 'Supertip'), 'Description'),
      icon: pathOf(resources.get(image?.getAttribute('resid') ?? '') ?? ''),
      runs:
        action?.getAttribute('xsi:type') === 'ExecuteFunction'
          ? (child(action, 'FunctionName')?.textContent.trim() ?? null)
          : null,
    };
  };
  const tab = all(overrides, 'CustomTab')[0];
  return all(tab, 'Group').map((group) => ({
    id: group.getAttribute('id') ?? '',
    label: named(group, 'Label'),
    buttons: all(group, 'Control').map(buttonOf),
  }));
}

/** Texts and addresses by id, in a language where the manifest has it. */
function resourcesOf(overrides: Element, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const resources = child(overrides, 'Resources');
  for (const list of resources?.children ?? [])
    for (const entry of list.children) {
      const own = [...entry.children].find((one) => one.getAttribute('Locale') === LOCALES[language]);
      found.set(
        entry.getAttribute('id') ?? '',
        own?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '',
      );
    }
  return found;
}

/** Elements by their bare name: the manifest writes them with and without a prefix. */
const all = (parent: Document | Element | undefined, name: string): readonly Element[] =>
  parent === undefined ? [] : [...parent.getElementsByTagNameNS('*', name)];

const child = (parent: Element | null | undefined, name: string): Element | undefined =>
  [...(parent?.children ?? [])].find(({ localName }) => localName === name);

/** An address in the manifest as a path relative to the page: both are in the same folder, wherever it is served. */
const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname.slice(1) : '');
