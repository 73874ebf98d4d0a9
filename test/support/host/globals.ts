const names = (): readonly string[] => Object.getOwnPropertyNames(globalThis);

let recorded: readonly string[] = [];

/** Calls a function that loads a library, and records the globals it defines in this realm. */
export function recordGlobals(load: () => void): void {
  const before = new Set(names());
  load();
  recorded = names().filter((name) => !before.has(name));
}

/**
 * Removes the recorded globals of a library, so that another library can be loaded. The
 * returned function removes the globals defined since then and restores the recorded ones.
 */
export function setGlobalsAside(): () => void {
  const realm = globalThis as Record<string, unknown>;
  const removed = new Map(recorded.map((name) => [name, realm[name]]));
  const remove = (name: string): void => void Reflect.deleteProperty(realm, name);
  recorded.forEach(remove);
  const before = new Set(names());
  return () => {
    names()
      .filter((name) => !before.has(name))
      .forEach(remove);
    for (const [name, value] of removed) realm[name] = value;
  };
}
