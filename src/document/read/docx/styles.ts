import type { Archive } from '../office/zip.ts';
import { readXml } from '../office/xml.ts';
import type { NumberRef } from './counter.ts';

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** Styles that inherit from each other in a circle end after so many steps. */
const LONGEST_CHAIN = 20;

/** Numbers that paragraphs get from their style rather than from themselves. */
export class ParagraphStyles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #usual: string | null;

  constructor(styles: ReadonlyMap<string, Style>, usual: string | null) {
    this.#styles = styles;
    this.#usual = usual;
  }

  /** The list of a style, inherited ones included; null where it has none. */
  numberOf(styleId: string | null): NumberRef | null {
    let list: string | null = null;
    let level: number | null = null;
    let id = styleId ?? this.#usual;
    for (let step = 0; id !== null && step < LONGEST_CHAIN; step += 1) {
      const style = this.#styles.get(id);
      list ??= style?.list ?? null;
      level ??= style?.level ?? null;
      id = style?.basedOn ?? null;
    }
    return list === null ? null : { list, level: level ?? 0 };
  }
}

/** Reads the paragraph styles of a document; none where it has no styles part. */
export async function readStyles(archive: Archive, part: string | null): Promise<ParagraphStyles> {
  const styles = new Map<string, Style>();
  let usual: string | null = null;
  let style: Style | null = null;
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return new ParagraphStyles(styles, usual);
  await readXml(bytes, {
    open(name, attributes) {
      const value = attributes['val'] ?? null;
      if (name === 'style' && attributes['type'] === 'paragraph') {
        style = { basedOn: null, list: null, level: null };
        styles.set(attributes['styleId'] ?? '', style);
        if (attributes['default'] === '1' || attributes['default'] === 'true')
          usual = attributes['styleId'] ?? null;
      } else if (style !== null && name === 'basedOn') style.basedOn = value;
      else if (style !== null && name === 'numId') style.list = value;
      else if (style !== null && name === 'ilvl') style.level = Number(value);
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return new ParagraphStyles(styles, usual);
}
