import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** An event for the client: message type, the id of what it happened to, and its text as an object. */
export interface HostEvent {
  /** Number of the message type of the client library, see events/event-type.ts. */
  readonly type: number;
  /** Id of the sheet, table or chart; "Workbook" for events of the collection of sheets. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The cell a formula stands in, or is worked out for. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Rich API messages, as the client's event channel calls this category. */
const MESSAGE_CATEGORY = 65_536;

/** An event as it travels: category, type, target, text, id, whether it comes from elsewhere. */
export type WireEvent = readonly [number, number, string, string, string, boolean];

/** Which events the client asked for, and those waiting to be told after the request that caused them. */
export class EventHub {
  /** Whether the add-in wants events at all (`context.runtime.enableEvents`); those it does not want are lost. */
  isEnabled = true;
  /** Whether what happens now is done by a person and not by the add-in. */
  byPerson = false;
  private readonly areas = new Map<string, { readonly sheet: Sheet; readonly area: CellRange }>();
  private readonly registered = new Map<string, number>();
  private waiting: HostEvent[] = [];
  private last = 0;

  register(type: number, target: string): void {
    const key = keyOf(type, target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = keyOf(type, target);
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  listens(type: number, target: string): boolean {
    return this.registered.has(keyOf(type, target));
  }

  /** Keeps an event until the request is answered; one nobody asked for is forgotten. */
  emit(event: HostEvent): void {
    if (this.isEnabled && this.listens(event.type, event.target)) this.waiting.push(event);
  }

  /** Keeps where something happened; the id leads back to it (`getRange` of an event). */
  remember(sheet: Sheet, area: CellRange): string {
    const id = `event${String(this.areas.size + 1)}`;
    this.areas.set(id, { sheet, area });
    return id;
  }

  remembered(id: string): { readonly sheet: Sheet; readonly area: CellRange } | undefined {
    return this.areas.get(id);
  }

  /** The waiting events, in the order they happened; they wait no longer. */
  take(): readonly WireEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events.map(({ type, target, message }) => {
      this.last += 1;
      return [MESSAGE_CATEGORY, type, target, JSON.stringify(message), `e${String(this.last)}`, false];
    });
  }
}

const keyOf = (type: number, target: string): string => `${String(type)} ${target}`;
