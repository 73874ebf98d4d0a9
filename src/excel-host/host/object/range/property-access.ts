import { HostFailure, notImplemented } from '../../excel-error/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { pascalCase } from '../../protocol/metadata.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Name of a border in cell properties → name in `RangeBorderCollection`. */
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

/**
 * Whether properties contain borders: set on several cells at once, those would surround
 * all of them together.
 */
export const hasBorders = (properties: unknown): boolean =>
  isProperties(properties) && isProperties(properties['format']) && 'borders' in properties['format'];

/** Sets properties in the spelling of the client on an object and the objects below it. */
export function setProperties(target: HostObject, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (isProperties(value) && name !== 'hyperlink') setProperties(below(target, name), value);
    else set(target, pascalCase(name), value);
  }
}

/** Reads the properties that are requested with `true`. */
export function readProperties(target: HostObject, requested: Properties): Properties {
  // The properties requested of `borders` are read of every border.
  if (target instanceof HostCollection)
    return Object.fromEntries(
      CELL_EDGES.map((edge) => [edge, readProperties(below(target, edge), requested)]),
    );
  const read: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(requested)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    const value = isProperties(wanted) ? null : get(target, pascalCase(name));
    if (value === null && isProperties(wanted)) read[name] = readProperties(below(target, name), wanted);
    else read[name] = value instanceof HostObject ? readProperties(value, SHORTHANDS[name] ?? {}) : value;
  }
  return read;
}

/** The borders of one cell. */
const CELL_EDGES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;

/** What `true` means for a property that is an object. */
const SHORTHANDS: Readonly<Record<string, Properties>> = {
  protection: { locked: true, formulaHidden: true },
};

function below(target: HostObject, name: string): HostObject {
  if (target instanceof HostCollection) {
    const edge = EDGES[name];
    if (edge === undefined) throw new HostFailure('InvalidArgument', `There is no line called ${name}.`);
    return (target as unknown as { GetItem: (key: string) => HostObject }).GetItem(edge);
  }
  return get(target, pascalCase(name)) as HostObject;
}

function get(target: HostObject, name: string): unknown {
  if (!(name in target)) throw notImplemented(target.type, name);
  return (target as unknown as Properties)[name];
}

function set(target: HostObject, name: string, value: unknown): void {
  if (!(name in target) || !Reflect.set(target, name, value)) throw notImplemented(target.type, name);
}
