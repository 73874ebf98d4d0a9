import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';

/** Values set on a chart, by path of the part and member: `Title/Text`. */
type ChartState = Map<string, unknown>;

/** A part of a chart that stores values and has no behaviour. */
export abstract class ChartPart extends HostObject {
  constructor(
    readonly state: ChartState,
    readonly path: string,
  ) {
    super();
  }
}

type PartClass = new (state: ChartState, path: string) => ChartPart;

/** Member of a part → default value, or a list of allowed values with the default first. */
type PartMembers = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Creates a class of parts with stored members and nested parts. Other members are reported
 * as not implemented. A value of another type than the default is rejected, except that ""
 * means automatic for numbers.
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
        if (!fits(value, given)) throw excelError('bad-argument', `${name}.${member} ${String(value)}`);
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
