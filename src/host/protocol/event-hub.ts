import type { HostEvent } from '../context.ts';
import type { Area } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';

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
  private readonly areas = new Map<string, { readonly sheet: Sheet; readonly area: Area }>();
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
  remember(sheet: Sheet, area: Area): string {
    const id = `event${String(this.areas.size + 1)}`;
    this.areas.set(id, { sheet, area });
    return id;
  }

  remembered(id: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
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
