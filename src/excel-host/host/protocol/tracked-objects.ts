import { excelError } from '../excel-error/host-failure.ts';
import type { HostObject } from './host-object.ts';

/** Objects that the client keeps beyond a request, by their reference id. */
export class TrackedObjects {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private last = 0;

  track(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `r${String(this.last)}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object || object.isGone) throw excelError('item-not-found', `reference ${id}`);
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  all(): Iterable<HostObject> {
    return this.objects.values();
  }

  get size(): number {
    return this.objects.size;
  }
}
