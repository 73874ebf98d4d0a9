import { readDeclarations } from './declarations.ts';
import type { StyleEffect } from './declarations.ts';
import { styleRules } from './style-rules.ts';

/** The rules of the `<style>` elements of a page, as far as they hide, strike, raise or lower text. */

type Attributes = Readonly<Record<string, string>>;

interface StyleRule {
  /** Element name; "" for any. */
  readonly element: string;
  readonly classes: readonly string[];
  readonly id: string | null;
  readonly effect: StyleEffect;
  readonly weight: number;
  readonly order: number;
}

/** Rules that are kept; pages of offices have some hundreds. */
const MAX_RULES = 5_000;

const MAX_KNOWN = 10_000;

/** The last part of a selector, without attributes and states: `td.note`, `#old`, `.a.b`. */
const COMPOUND = /^([a-z][a-z0-9]{0,20})?((?:[.#][\w-]{1,80}){0,8})$/i;

export class StyleSheet {
  #count = 0;
  /** The rules by one name that an element must have: `#id`, `.class`, or its own. */
  readonly #rules = new Map<string, StyleRule[]>();

  /** Effects that were found before. */
  readonly #known = new Map<string, StyleEffect>();

  add(css: string): void {
    this.#known.clear();
    for (const { selectors, declarations } of styleRules(css)) {
      const effect = readDeclarations(declarations);
      if (Object.keys(effect).length === 0) continue;
      for (const selector of selectors.split(',')) this.#addRule(selector.trim(), effect);
    }
  }

  /** What the rules say about an element. */
  effectOn(name: string, attributes: Attributes): StyleEffect {
    if (this.#count === 0) return {};
    const key = `${name} ${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const effect = this.#findEffect(name, attributes);
    if (this.#known.size < MAX_KNOWN) this.#known.set(key, effect);
    return effect;
  }

  /** Rules with an id or a class win over others, later ones over earlier. */
  #findEffect(name: string, attributes: Attributes): StyleEffect {
    const classes = (attributes['class'] ?? '').split(/\s+/);
    const keys = [name, `#${attributes['id'] ?? ''}`, ...new Set(classes.map((one) => `.${one}`))];
    const found = keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(
        (rule) =>
          (rule.element === '' || rule.element === name) &&
          (rule.id === null || rule.id === attributes['id']) &&
          rule.classes.every((one) => classes.includes(one)),
      )
      .sort((a, b) => a.weight - b.weight || a.order - b.order);
    return found.reduce<StyleEffect>((effect, rule) => ({ ...effect, ...rule.effect }), {});
  }

  /**
   * A rule for elements inside certain others is not used, except where it shows what another rule hides: then
   * nothing that may be visible is left out.
   */
  #addRule(selector: string, effect: StyleEffect): void {
    const parts = selector.split(/[\s>+~]/).filter((part) => part !== '');
    const [, element = '', rest = ''] = COMPOUND.exec(parts.at(-1) ?? '') ?? [];
    if (element + rest === '' || this.#count >= MAX_RULES) return;
    if (parts.length > 1 && effect.gone !== false) return;
    const names = rest.match(/[.#][\w-]{1,80}/g) ?? [];
    const rule: StyleRule = {
      element: element.toLowerCase(),
      classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
      id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
      effect: parts.length > 1 ? { gone: false } : effect,
      weight: weightOf(parts),
      order: this.#count,
    };
    const key = names[0] ?? rule.element;
    this.#rules.set(key, [...(this.#rules.get(key) ?? []), rule]);
    this.#count += 1;
  }
}

/** The specificity of a selector: an id counts more than any classes, a class more than any elements. */
const weightOf = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => {
    const ids = part.split('#').length - 1;
    const classes = part.split('.').length - 1;
    return sum + ids * 10_000 + classes * 100 + (/^[a-z]/i.test(part) ? 1 : 0);
  }, 0);
