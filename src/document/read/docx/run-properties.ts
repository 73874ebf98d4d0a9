import type { PieceLook } from '../markup/line-text.ts';
import type { XmlAttributes } from '../office/xml.ts';

/** Properties of a run (`w:rPr`) that decide what is read of it; null: not given. */
export interface RunProperties {
  /** Character style (`w:rStyle`). */
  style: string | null;
  struck: boolean | null;
  hidden: boolean | null;
  /** `superscript`, `subscript` or `baseline`. */
  height: string | null;
  /** How far it is raised, in half points. */
  position: number | null;
  /** Font size in half points. */
  size: number | null;
  /** Font of Latin text and symbols. */
  font: string | null;
}

export const noRunProperties = (): RunProperties => ({
  style: null,
  struck: null,
  hidden: null,
  height: null,
  position: null,
  size: null,
  font: null,
});

/** Whether an on/off property is on (ECMA-376 part 1, 17.17.4); without a value it is. */
export const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off';

/** Takes over one child element of a `w:rPr`. */
export function setRunProperty(properties: RunProperties, name: string, attributes: XmlAttributes): void {
  const value = attributes['val'];
  if (name === 'rStyle') properties.style = value ?? null;
  else if (name === 'strike' || name === 'dstrike')
    properties.struck = isOn(value) || (properties.struck ?? false);
  else if (name === 'vanish') properties.hidden = isOn(value);
  else if (name === 'vertAlign') properties.height = value ?? null;
  else if (name === 'position') properties.position = numberOf(value);
  else if (name === 'sz') properties.size = numberOf(value);
  else if (name === 'rFonts') properties.font = attributes['ascii'] ?? attributes['hAnsi'] ?? null;
}

const numberOf = (value: string | undefined): number | null => {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? null : number;
};

/** `own` with what it does not give taken from `base`. */
export const inheritedRun = (own: RunProperties, base: RunProperties): RunProperties => ({
  style: own.style ?? base.style,
  struck: own.struck ?? base.struck,
  hidden: own.hidden ?? base.hidden,
  height: own.height ?? base.height,
  position: own.position ?? base.position,
  size: own.size ?? base.size,
  font: own.font ?? base.font,
});

/** Text that is moved up or down by hand counts as raised or lowered if it is at most this part of its neighbour's size. */
const SMALL = 0.8;

/** How the text of a run looks beside text of `neighbourSize` half points. */
export function lookOfRun(run: RunProperties, neighbourSize: number | null): PieceLook {
  if (run.hidden === true) return 'hidden';
  if (run.struck === true) return 'struck';
  if (run.height === 'superscript') return 'raised';
  if (run.height === 'subscript') return 'lowered';
  const isSmall = run.size !== null && neighbourSize !== null && run.size <= neighbourSize * SMALL;
  if (!isSmall || run.position === null || run.position === 0) return 'plain';
  return run.position > 0 ? 'raised' : 'lowered';
}
