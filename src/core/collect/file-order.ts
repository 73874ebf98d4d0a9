/** The name without its ending: 甲.xlsx comes before 甲(2).xlsx. */
const ENDING = /\.[^./]{1,8}$/;

/** Names of returned files in one order, whatever order they came in, without repeats. */
export function sortedFiles(names: readonly string[]): readonly string[] {
  const bare = new Map(names.map((name) => [name, name.replace(ENDING, '')]));
  const bareOf = (name: string): string => bare.get(name) ?? name;
  return [...bare.keys()].sort((a, b) => byText(bareOf(a), bareOf(b)) || byText(a, b));
}

/** The order of texts by their code units: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares names of files by the order of `sortedFiles`. */
export function fileOrder(names: readonly string[]): (a: string, b: string) => number {
  const places = new Map(sortedFiles(names).map((name, place) => [name, place]));
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}
