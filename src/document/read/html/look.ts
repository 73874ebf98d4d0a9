import type { PieceLook } from '../markup/line-text.ts';
import { readDeclarations } from './declarations.ts';
import type { StyleEffect } from './declarations.ts';
import type { StyleSheet } from './style-sheet.ts';

type Attributes = Readonly<Record<string, string>>;

/** How the text of an element looks, with what it inherits. */
export interface TextLook {
  readonly struck: boolean;
  readonly height: 'plain' | 'raised' | 'lowered';
  /** Font size in points. */
  readonly size: number;
  readonly font: string | null;
}

export const PAGE_LOOK: TextLook = { struck: false, height: 'plain', size: 12, font: null };

/** What elements mean without any style. */
const ELEMENT_EFFECTS: Readonly<Record<string, StyleEffect>> = {
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  sup: { height: 'raised' },
  sub: { height: 'lowered' },
};

/** Text that is moved up or down by hand counts as raised or lowered if it is at most this part of its surroundings. */
const SMALL = 0.8;

/** The effect of an element's name, of the rules of its page and of its own style, later ones first. */
export function effectOf(name: string, attributes: Attributes, sheet: StyleSheet): StyleEffect {
  const { style, face } = attributes;
  return {
    ...ELEMENT_EFFECTS[name],
    ...sheet.effectOn(name, attributes),
    ...(face === undefined ? {} : { font: face.split(',')[0] ?? '' }),
    ...(style === undefined ? {} : readDeclarations(style)),
    ...(isClosed(name, attributes) ? { gone: true } : {}),
  };
}

const isClosed = (name: string, { hidden, open }: Attributes): boolean =>
  hidden !== undefined || (name === 'dialog' && open === undefined);

/** The look of an element inside one that looks like `outer`; the same where nothing changes. */
export function lookInside(outer: TextLook, effect: StyleEffect): TextLook {
  if (Object.keys(effect).length === 0) return outer;
  const size = effect.size ?? outer.size;
  const isMoved = effect.raise !== undefined && effect.raise !== 0 && size <= outer.size * SMALL;
  const moved = isMoved ? ((effect.raise ?? 0) > 0 ? 'raised' : 'lowered') : outer.height;
  return {
    struck: outer.struck || effect.struck === true,
    height: effect.height ?? moved,
    size,
    font: effect.font ?? outer.font,
  };
}

export const pieceLook = ({ struck, height }: TextLook): PieceLook => (struck ? 'struck' : height);
