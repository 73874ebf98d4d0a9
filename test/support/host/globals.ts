const names = (): readonly string[] => Object.getOwnPropertyNames(globalThis);

let ofClient: readonly string[] = [];

/** Carries out what loads a library, and remembers what it put into this realm. */
export function rememberGlobals(load: () => void): void {
  const before = new Set(names());
  load();
  ofClient = names().filter((name) => !before.has(name));
}

/**
 * Makes room for another library: what the remembered one put into this realm is taken
 * out of it, until what is given back is called. That also takes out whatever came meanwhile.
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
