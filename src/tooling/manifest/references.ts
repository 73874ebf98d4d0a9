// What a manifest refers to: texts, icons and addresses by id, and files by address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { below, childrenNamed, type Element, withDescendants } from './element.ts';

/** Element with a `resid` → kind of resource that the id has to be of. */
const KIND_BY_ELEMENT: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  LearnMoreUrl: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

/** Kind of resource → its elements by id. */
export const resourcesOf = (manifest: Element): ReadonlyMap<string, ReadonlyMap<string, Element>> =>
  new Map(
    [...new Set(Object.values(KIND_BY_ELEMENT))].map((kind) => [
      kind,
      new Map(
        below(manifest, kind).flatMap(({ children }) =>
          children.map((resource) => [resource.attributes['id'] ?? '', resource] as const),
        ),
      ),
    ]),
  );

/** Every id that is referred to, with the name of the element that does. */
export const referencesOf = (
  manifest: Element,
): readonly { readonly element: string; readonly id: string }[] =>
  withDescendants(manifest).flatMap(({ name, attributes: { resid } }) =>
    resid === undefined ? [] : [{ element: name, id: resid }],
  );

/** A sentence for each reference without a resource of its kind, and for each resource without a reference. */
export function referenceFaults(manifest: Element): readonly string[] {
  const resources = resourcesOf(manifest);
  const references = referencesOf(manifest);
  const used = new Set(references.map(({ id }) => id));
  return [
    ...references
      .filter(({ element, id }) => !resources.get(KIND_BY_ELEMENT[element] ?? '')?.has(id))
      .map(({ element, id }) => `${element} refers to ${id}, which is not in ${KIND_BY_ELEMENT[element]}`),
    ...[...resources].flatMap(([kind, elements]) =>
      [...elements.keys()].filter((id) => !used.has(id)).map((id) => `${id} in ${kind} is not used`),
    ),
  ];
}

/** Every web address in a manifest: of pages, icons and help, in all languages. */
export const addressesOf = (manifest: Element): readonly string[] =>
  withDescendants(manifest)
    .flatMap(({ attributes: { DefaultValue, Value }, text }) => [DefaultValue, Value, text])
    .filter((value): value is string => /^https?:/.test(value ?? ''));

/** The address of the folder that the pane is in, with "/" at its end. */
export function baseOf(manifest: Element): string {
  const [settings] = below(manifest, 'DefaultSettings');
  const [pane] = settings === undefined ? [] : childrenNamed(settings, 'SourceLocation');
  return new URL('.', pane?.attributes['DefaultValue'] ?? 'https://localhost/').href;
}

/**
 * A sentence for each address that is not below the folder of the pane, or whose file is
 * in none of some folders (the built pages, or `assets`).
 */
export function fileFaults(manifest: Element, folders: readonly string[]): readonly string[] {
  const base = baseOf(manifest);
  return addressesOf(manifest).flatMap((address) => {
    if (!address.startsWith(base)) return [`${address} is not below ${base}`];
    const path = decodeURIComponent(new URL(address).pathname.slice(new URL(base).pathname.length));
    return folders.some((folder) => existsSync(join(folder, path))) ? [] : [`${address}: no file ${path}`];
  });
}
