import { HostFailure, notImplemented } from '../protocol/host-failure.ts';
import { HostCollection, type HostObject } from '../protocol/host-object.ts';
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
  const read: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    read[name] = isProperties(wanted) ? pick(below(target, name), wanted) : get(target, pascal(name));
  }
  return read;
}

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
