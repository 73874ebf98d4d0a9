/** What the client library declares of one of its classes. Values are wire names, in PascalCase. */
export interface ClassMetadata {
  /** camelCase → PascalCase. */
  readonly scalars: ReadonlyMap<string, string>;
  readonly navigations: ReadonlyMap<string, string>;
  readonly methods: ReadonlySet<string>;
  readonly isCollection: boolean;
}

/** The client's classes by name. */
export type Metadata = ReadonlyMap<string, ClassMetadata>;

interface ClientPrototype {
  readonly _className?: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Reads the declarations of all classes in a namespace of the client library. */
export function readMetadata(namespace: object): Metadata {
  const classes = new Map<string, ClassMetadata>();
  for (const member of Object.values(namespace)) {
    if (typeof member !== 'function') continue;
    const prototype = (member as { prototype?: ClientPrototype }).prototype;
    const name = prototype?._className;
    if (prototype === undefined || name === undefined) continue;
    const spelt = prototype._scalarPropertyOriginalNames ?? [];
    classes.set(name, {
      scalars: new Map(
        (prototype._scalarPropertyNames ?? []).map((camel, index) => [
          camel,
          spelt[index] ?? pascalCase(camel),
        ]),
      ),
      navigations: new Map(
        (prototype._navigationPropertyNames ?? []).map((camel) => [camel, pascalCase(camel)]),
      ),
      methods: new Set(methodsOf(prototype).map(pascalCase)),
      isCollection: prototype._isCollection === true,
    });
  }
  return classes;
}

export const pascalCase = (camel: string): string => camel.charAt(0).toUpperCase() + camel.slice(1);

const methodsOf = (prototype: object): readonly string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [name] : [],
  );
