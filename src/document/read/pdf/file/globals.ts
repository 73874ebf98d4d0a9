/** What pdf.js needs of the global objects, and changes in them. */

/**
 * Outside a page, pdf.js takes these classes from a native canvas of 33 MB, which package.json leaves
 * out. They only draw pages; reading text needs their names alone.
 */
export function standInForDrawing(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: function () {} });
}

/**
 * Built-in functions that pdf.js, when it is loaded by an engine that lacks the newest features (Node 20),
 * replaces for the whole program with its own, which are slower by an order of magnitude. This module is
 * loaded before pdf.js, so these are the engine's.
 */
const BUILT_IN = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
] as const;
const ORIGINAL = BUILT_IN.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name) ?? {});

/** Puts back the built-in functions that pdf.js has replaced; what it has added stays. */
export function restoreBuiltIns(): void {
  BUILT_IN.forEach(([owner, name], at) => {
    Object.defineProperty(owner, name, ORIGINAL[at] ?? {});
  });
}
