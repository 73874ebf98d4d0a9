import { HostFailure, notImplemented, excelError } from '../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from './host-object.ts';
import type { Members } from './members.ts';
import { answerQuery, identityOf } from './query.ts';
import type { TrackedObjects } from './tracked-objects.ts';
import {
  ACTION,
  PATH,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WireArguments,
} from './wire.ts';

/** The environment in which a batch is executed. */
interface BatchScope {
  readonly root: HostObject;
  readonly members: Members;
  readonly references: TrackedObjects;
  /** Creates objects by type name (`Microsoft.…Service`). */
  readonly service: (typeName: string) => HostObject;
  /** Called before each action; throws to end the batch there. */
  readonly before?: (index: number, action: WireAction) => void;
}

type Resolved = HostObject | NullObject;

/**
 * Executes the actions of a request in order. The first failure ends it; earlier actions
 * stay in effect, as in Excel.
 */
export function runBatch(body: RequestBody, scope: BatchScope): ResponseBody {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  const batch = new Batch(body, scope);
  for (const [index, action] of body.Actions.entries()) {
    try {
      scope.before?.(index, action);
      const Value = batch.run(action);
      results.push({ ActionId: action.Id, Value });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      return { Results: results, TraceIds: traces, Error: wireError(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  InvalidArgument: 400,
};

export const wireError = ({ code, message, location }: HostFailure, index: number) => ({
  Code: code,
  Message: message,
  Location: location,
  ActionIndex: index,
  HttpStatusCode: STATUS[code] ?? 500,
});

class Batch {
  /** Each object path is resolved once, however often it is used: it may create something. */
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly scope: BatchScope,
  ) {}

  run(action: WireAction): unknown {
    const { members, references } = this.scope;
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === NULL_OBJECT ? null : identityOf(target, references);
      case ACTION.query:
        return target === NULL_OBJECT ? null : answerQuery(target, action.QueryInfo, members, references);
      case ACTION.method:
        return this.method(target, action);
      case ACTION.setProperty: {
        if (target === NULL_OBJECT) throw excelError('item-not-found');
        members.set(target, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw notImplemented('Request', `action type ${String(action.ActionType)}`);
    }
  }

  private method(target: Resolved, { Name, ArgumentInfo }: WireAction): unknown {
    const { members, references } = this.scope;
    if (Name === '_KeepReference') {
      if (target !== NULL_OBJECT) references.track(target);
      return null;
    }
    if (target === NULL_OBJECT) throw excelError('item-not-found', Name);
    const args = this.args(ArgumentInfo);
    if (Name === '_RemoveReference') {
      references.remove(String(args[0]));
      return null;
    }
    const value = members.call(target, Name, args);
    return value === undefined ? null : value;
  }

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = this.find(id);
    this.resolved.set(id, found);
    return found;
  }

  private find(id: number): Resolved {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostFailure('InvalidObjectPath', `The request names no object path ${String(id)}.`);
    const { members, references, root, service } = this.scope;
    const { Name, ArgumentInfo, ParentObjectPathId = 0 } = path;
    switch (path.ObjectPathType) {
      case PATH.global:
        return root;
      case PATH.newObject:
        return service(Name);
      case PATH.reference:
        return references.get(Name);
      case PATH.nullObject:
        return NULL_OBJECT;
    }
    const parent = this.resolve(ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PATH.method:
        return asObject(members.call(parent, Name, this.args(ArgumentInfo)), parent, Name);
      case PATH.property:
        return asObject(members.get(parent, Name), parent, Name);
      case PATH.indexer:
        return asObject(members.call(parent, 'GetItem', this.args(ArgumentInfo)), parent, 'GetItem');
      default:
        throw notImplemented('Request', `object path type ${String(path.ObjectPathType)}`);
    }
  }

  /** The arguments, with host objects in place of object paths. */
  private args(info: WireArguments | undefined): readonly unknown[] {
    const plain = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return plain.map((value, index) => this.argument(value, paths[index]));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === 'number' && path > 0) return this.referred(path);
    if (Array.isArray(value) && Array.isArray(path))
      return value.map((member: unknown, index) => this.argument(member, path[index]));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (isPathObject(value)) return this.referred(value._ObjectPathId);
    // Objects may be nested in options, for example the source range of a list validation.
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.argument(part, 0)]));
  }

  private referred(path: number): HostObject | null {
    const object = this.resolve(path);
    return object === NULL_OBJECT ? null : object;
  }
}

const isPathObject = (value: object): value is { readonly _ObjectPathId: number } => '_ObjectPathId' in value;

function asObject(value: unknown, parent: HostObject, name: string): Resolved {
  if (value instanceof HostObject || value === NULL_OBJECT) return value;
  throw notImplemented(parent.type, name);
}
