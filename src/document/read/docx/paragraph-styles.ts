import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { ListLevelRef } from './list-counter.ts';

interface ParagraphStyle {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** Bounds the search where styles inherit from each other in a circle. */
const MAX_INHERITANCE_STEPS = 20;

/** The lists that paragraphs belong to through their paragraph style. */
export class ParagraphStyles {
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #defaultStyle: string | null;

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, defaultStyle: string | null) {
    this.#styles = styles;
    this.#defaultStyle = defaultStyle;
  }

  /** List and level of a style, own or inherited; null if it has none. A null id: the default style. */
  listLevelOf(styleId: string | null): ListLevelRef | null {
    let list: string | null = null;
    let level: number | null = null;
    let id = styleId ?? this.#defaultStyle;
    for (let step = 0; id !== null && step < MAX_INHERITANCE_STEPS; step += 1) {
      const style = this.#styles.get(id);
      list ??= style?.list ?? null;
      level ??= style?.level ?? null;
      id = style?.basedOn ?? null;
    }
    return list === null ? null : { list, level: level ?? 0 };
  }
}

/** Reads the paragraph styles of a document; `part` is null in a document without styles. */
export async function readParagraphStyles(
  archive: ZipArchive,
  part: string | null,
): Promise<ParagraphStyles> {
  const styles = new Map<string, ParagraphStyle>();
  let defaultStyle: string | null = null;
  let style: ParagraphStyle | null = null;
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return new ParagraphStyles(styles, defaultStyle);
  await readXml(bytes, {
    open(name, attributes) {
      const value = attributes['val'] ?? null;
      if (name === 'style' && attributes['type'] === 'paragraph') {
        style = { basedOn: null, list: null, level: null };
        styles.set(attributes['styleId'] ?? '', style);
        if (attributes['default'] === '1' || attributes['default'] === 'true')
          defaultStyle = attributes['styleId'] ?? null;
      } else if (style !== null && name === 'basedOn') style.basedOn = value;
      else if (style !== null && name === 'numId') style.list = value;
      else if (style !== null && name === 'ilvl') style.level = Number(value);
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return new ParagraphStyles(styles, defaultStyle);
}
