import { refusal } from '../../protocol/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';

/** What was set on a chart, by the path of the part and the member: `Title/Text`. */
export type ChartState = Map<string, unknown>;

/** A part of a chart that keeps what it is given and has no behaviour of its own. */
export abstract class ChartPart extends HostObject {
  constructor(
    readonly state: ChartState,
    readonly path: string,
  ) {
    super();
  }
}

export type PartClass = new (state: ChartState, path: string) => ChartPart;

/** Members of a part: what each is until it is set; a list holds all it may be, the first of them at first. */
export type PartMembers = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A class of parts: members that are kept, and parts within. Whatever is not named
 * here is refused as not implemented; a value of another kind than the first is refused
 * too, except that "" stands for "left to Excel" among numbers.
 */
export function partClass(
  name: string,
  members: PartMembers,
  parts: Readonly<Record<string, PartClass>> = {},
): PartClass {
  class Part extends ChartPart {
    readonly type = name;
  }
  for (const [member, given] of Object.entries(members)) {
    const first = typeof given === 'object' ? given[0] : given;
    Object.defineProperty(Part.prototype, member, {
      get(this: ChartPart) {
        return this.state.get(`${this.path}/${member}`) ?? first;
      },
      set(this: ChartPart, value: unknown) {
        if (!fits(value, given)) throw refusal('bad-argument', `${name}.${member} ${String(value)}`);
        this.state.set(`${this.path}/${member}`, value);
      },
    });
  }
  for (const [member, Inner] of Object.entries(parts))
    Object.defineProperty(Part.prototype, member, {
      get(this: ChartPart) {
        return new Inner(this.state, `${this.path}/${member}`);
      },
    });
  return Part;
}

function fits(value: unknown, given: PartMembers[string]): boolean {
  if (typeof given === 'object') return typeof value === 'string' && given.includes(value);
  if (given === '') return typeof value === 'number' || typeof value === 'string';
  return typeof value === typeof given;
}
