// The published schemas of Office manifests, as far as this add-in uses them.
import type { Element } from './element.ts';

/** Children of an element in the order of the schema; "?" is optional, "+" once or more, "*" any number. */
type Sequence = readonly string[];

/**
 * What the published schemas say of the elements a task pane add-in with commands uses
 * ([MS-OWEMXML] sections 5.2, 5.6 and 5.7; the reference pages of the elements): which
 * children, in which order, how many. A key is the end of the path to an element, or
 * the element's name and its xsi:type.
 */
const SEQUENCES: Readonly<Record<string, Sequence>> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl?',
    'HighResolutionIconUrl?',
    'SupportUrl?',
    'AppDomains?',
    'Hosts?',
    'Requirements?',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides?',
  ],
  'OfficeApp/Hosts': ['Host+'],
  'OfficeApp/Hosts/Host': [],
  Requirements: ['Sets?', 'Methods?'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  AppDomains: ['AppDomain+'],
  VersionOverrides: [
    'Description?',
    'Requirements?',
    'Hosts?',
    'Resources?',
    'WebApplicationInfo?',
    'EquivalentAddins?',
  ],
  'VersionOverrides/Hosts': ['Host+'],
  'VersionOverrides/Hosts/Host': ['Runtimes?', 'AllFormFactors?', 'DesktopFormFactor?'],
  Runtimes: ['Runtime'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab?', 'CustomTab?'],
  CustomTab: ['Group+', 'Label', 'InsertAfter?', 'InsertBefore?'],
  Group: ['Label', 'Icon', 'Control+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled?'],
  Supertip: ['Title', 'Description'],
  Icon: ['bt:Image+'],
  'Action ExecuteFunction': ['FunctionName'],
  'Action ShowTaskpane': ['TaskpaneId?', 'SourceLocation', 'Title?'],
  Resources: ['bt:Images?', 'bt:Urls?', 'bt:ShortStrings?', 'bt:LongStrings?'],
  'bt:Images': ['bt:Image+'],
  'bt:Urls': ['bt:Url+'],
  'bt:ShortStrings': ['bt:String+'],
  'bt:LongStrings': ['bt:String+'],
  DisplayName: ['Override*'],
  'OfficeApp/Description': ['Override*'],
  IconUrl: ['Override*'],
  HighResolutionIconUrl: ['Override*'],
  SupportUrl: ['Override*'],
  'DefaultSettings/SourceLocation': ['Override*'],
  'bt:Url': ['bt:Override*'],
  'bt:String': ['bt:Override*'],
  'bt:Images/bt:Image': ['bt:Override*'],
};

/** Attributes an element must have, with "?" those it may have; no others are allowed. */
const ATTRIBUTES: Readonly<Record<string, Sequence>> = {
  OfficeApp: ['xmlns', 'xmlns:xsi', 'xmlns:bt?', 'xsi:type'],
  'OfficeApp/Hosts/Host': ['Name'],
  'VersionOverrides/Hosts/Host': ['xsi:type'],
  VersionOverrides: ['xmlns', 'xsi:type'],
  Sets: ['DefaultMinVersion?'],
  Set: ['Name', 'MinVersion?'],
  Runtime: ['resid', 'lifetime?'],
  ExtensionPoint: ['xsi:type'],
  CustomTab: ['id'],
  Group: ['id'],
  Control: ['xsi:type', 'id'],
  Action: ['xsi:type'],
  'Icon/bt:Image': ['size', 'resid'],
  'bt:Images/bt:Image': ['id', 'DefaultValue'],
  'bt:Url': ['id', 'DefaultValue'],
  'bt:String': ['id', 'DefaultValue'],
  Override: ['Locale', 'Value'],
  'bt:Override': ['Locale', 'Value'],
  DisplayName: ['DefaultValue'],
  'OfficeApp/Description': ['DefaultValue'],
  IconUrl: ['DefaultValue'],
  HighResolutionIconUrl: ['DefaultValue'],
  SupportUrl: ['DefaultValue'],
  'DefaultSettings/SourceLocation': ['DefaultValue'],
  Label: ['resid'],
  Title: ['resid'],
  Description: ['resid'],
  LearnMoreUrl: ['resid'],
  FunctionFile: ['resid'],
  SourceLocation: ['resid'],
};

/** A sentence for each place where an element, or one below it, differs from the schemas. */
export function structureFaults(element: Element, above: readonly string[] = []): readonly string[] {
  const path = [...above, element.name];
  const names = element.children.map(({ name }) => name);
  const wanted = ruleFor(SEQUENCES, path, element) ?? [];
  const attributes = Object.keys(element.attributes);
  const known = ruleFor(ATTRIBUTES, path, element) ?? [];
  const at = path.join('/');
  return [
    ...(fits(names, wanted) ? [] : [`${at} holds ${names.join(', ')}; expected: ${wanted.join(', ')}`]),
    ...known
      .filter((name) => !name.endsWith('?') && !attributes.includes(name))
      .map((name) => `${at} has no ${name}`),
    ...attributes
      .filter((name) => !known.includes(name) && !known.includes(`${name}?`))
      .map((name) => `${at} must not have ${name}`),
    ...element.children.flatMap((child) => structureFaults(child, path)),
  ];
}

/** The rule for the element's xsi:type, else the one with the longest path that fits. */
function ruleFor(
  rules: Readonly<Record<string, Sequence>>,
  path: readonly string[],
  { name, attributes }: Element,
): Sequence | undefined {
  const ofKind = rules[`${name} ${attributes['xsi:type'] ?? ''}`];
  const lengths = path.map((_, index) => path.slice(index).join('/'));
  return ofKind ?? lengths.map((tail) => rules[tail]).find((rule) => rule !== undefined);
}

/** Whether names are in the order and number of a sequence, in which no name occurs twice. */
function fits(names: readonly string[], sequence: Sequence): boolean {
  let at = 0;
  for (const part of sequence) {
    const [, name = '', times = ''] = /^(.*?)([?+*]?)$/.exec(part) ?? [];
    const start = at;
    while (names[at] === name) at += 1;
    const count = at - start;
    if (count === 0 && (times === '' || times === '+')) return false;
    if (count > 1 && (times === '' || times === '?')) return false;
  }
  return at === names.length;
}
