const names = (): readonly string[] => Object.getOwnPropertyNames(globalThis);

let ofClient: readonly string[] = [];

/** Runs code that loads a library, and records which globals it defined in this realm. */
export function rememberGlobals(load: () => void): void {
  const before = new Set(names());
  load();
  ofClient = names().filter((name) => !before.has(name));
}

/**
 * Removes the recorded globals of a library, and all that were defined since, to make room
 * for another library. The returned function restores them.
 */
export function setGlobalsAside(): () => void {
  const realm = globalThis as Record<string, unknown>;
  const kept = new Map(ofClient.map((name) => [name, realm[name]]));
  const remove = (name: string): void => void Reflect.deleteProperty(realm, name);
  ofClient.forEach(remove);
  const before = new Set(names());
  return () => {
    names()
      .filter((name) => !before.has(name))
      .forEach(remove);
    for (const [name, value] of kept) realm[name] = value;
  };
}
