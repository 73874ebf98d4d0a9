import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';

/** An event for the client. */
interface HostEvent {
  /** Number of the message type of the client library, see events/event-type.ts. */
  readonly type: number;
  /** Id of the sheet, table or chart; "Workbook" for events of collections of the workbook. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The category of Rich API messages in the client's event channel. */
const MESSAGE_CATEGORY = 65_536;

/**
 * An event on the wire: category, type, target, message as JSON, id, whether it comes from
 * another client.
 */
export type WireEvent = readonly [number, number, string, string, string, boolean];

/** The event registrations of the client, and the events pending until the current request is answered. */
export class EventHub {
  /** `context.runtime.enableEvents`: events are dropped while it is false. */
  isEnabled = true;
  /** Whether current changes are made by the user and not by the add-in. */
  isUserAction = false;
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

  hasListener(type: number, target: string): boolean {
    return this.registered.has(keyOf(type, target));
  }

  /** Queues an event until the request is answered; without a listener it is dropped. */
  emit(event: HostEvent): void {
    if (this.isEnabled && this.hasListener(event.type, event.target)) this.waiting.push(event);
  }

  /** Stores the range of an event; its id leads back to it (`getRange` of event arguments). */
  rememberRange(sheet: Sheet, area: CellRange): string {
    const id = `event${String(this.areas.size + 1)}`;
    this.areas.set(id, { sheet, area });
    return id;
  }

  rememberedRange(id: string): { readonly sheet: Sheet; readonly area: CellRange } | undefined {
    return this.areas.get(id);
  }

  /** Removes and returns the pending events, in order. */
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
