import { HostFailure, notImplemented } from '../protocol/host-failure.ts';
import { HostCollection, HostObject } from '../protocol/host-object.ts';
import { pascal } from '../protocol/metadata.ts';

type Properties = Readonly<Record<string, unknown>>;

/** How the properties of cells call lines, and how the lines of a range are called. */
const EDGES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether properties hold lines: those of several cells at once would run around all of them. */
export const hasLines = (properties: unknown): boolean =>
  isProperties(properties) && isProperties(properties['format']) && 'borders' in properties['format'];

/** Sets properties, given as the client spells them, on an object and those below it. */
export function assign(target: HostObject, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (isProperties(value) && name !== 'hyperlink') assign(below(target, name), value);
    else set(target, pascal(name), value);
  }
}

/** Reads the properties asked for with `true`. */
export function pick(target: HostObject, asked: Properties): Properties {
  // Of lines is asked what all of them are to say, and each says it.
  if (target instanceof HostCollection)
    return Object.fromEntries(CELL_EDGES.map((edge) => [edge, pick(below(target, edge), asked)]));
  const read: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const value = isProperties(wanted) ? null : get(target, pascal(name));
    if (value === null && isProperties(wanted)) read[name] = pick(below(target, name), wanted);
    else read[name] = value instanceof HostObject ? pick(value, WHOLE[name] ?? {}) : value;
  }
  return read;
}

/** The lines of one cell. */
const CELL_EDGES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;

/** What is asked for with `true` as a whole. */
const WHOLE: Readonly<Record<string, Properties>> = { protection: { locked: true, formulaHidden: true } };

function below(target: HostObject, name: string): HostObject {
  if (target instanceof HostCollection) {
    const edge = EDGES[name];
    if (edge === undefined) throw new HostFailure('InvalidArgument', `There is no line called ${name}.`);
    return (target as unknown as { GetItem: (key: string) => HostObject }).GetItem(edge);
  }
  return get(target, pascal(name)) as HostObject;
}

function get(target: HostObject, name: string): unknown {
  if (!(name in target)) throw notImplemented(target.type, name);
  return (target as unknown as Properties)[name];
}

function set(target: HostObject, name: string, value: unknown): void {
  if (!(name in target) || !Reflect.set(target, name, value)) throw notImplemented(target.type, name);
}
