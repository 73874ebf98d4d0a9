/** Names of the parts of a package and the references to them (ECMA-376 part 2, 6.2.2 and 6.5). */

/** Folder (with its last "/") and name of a path. */
export function splitPath(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

/** A relative or absolute path, resolved from a folder. */
export function resolvedPath(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The part with the relationships of a part; of the package itself for the part "". */
export function relationsPath(path: string): string {
  const [folder, name] = splitPath(path);
  return `${folder}_rels/${name}.rels`;
}

/** Names with the same key are names of one part: upper and lower case do not differ, nor do `%20` and a blank. */
export function partKey(name: string): string {
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // A "%" that begins no escape stands for itself.
  }
  return decoded.normalize('NFC').toLowerCase();
}
