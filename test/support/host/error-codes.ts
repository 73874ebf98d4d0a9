/**
 * All error codes of the loaded library: those of Excel and those shared by all
 * applications, which are inherited, so that `Object.values` would miss them.
 */
export function errorCodes(): readonly string[] {
  const codes = new Set<string>();
  for (const list of [Excel.ErrorCodes, OfficeExtension.ErrorCodes] as readonly object[])
    for (const name in list) {
      const code = (list as Readonly<Record<string, unknown>>)[name];
      if (typeof code === 'string') codes.add(code);
    }
  return [...codes];
}
