import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';
import type { ListLevelRef } from './list-counter.ts';
import type { NumberedList } from './list-definitions.ts';
import { inheritedRun, noRunProperties, setRunProperty } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';

interface DocxStyle {
  name: string;
  basedOn: string | null;
  list: string | null;
  level: number | null;
  readonly run: RunProperties;
}

/** Bounds the search where styles inherit from each other in a circle. */
const MAX_INHERITANCE_STEPS = 20;

/** Styles of paragraphs and runs: the lists that paragraphs belong to, and how text looks. */
export class DocumentStyles {
  readonly #styles: ReadonlyMap<string, DocxStyle>;
  readonly #defaultStyle: string | null;
  readonly #defaultRun: RunProperties;
  readonly #lists: ReadonlyMap<string, NumberedList>;
  readonly #runs = new Map<string, RunProperties>();

  constructor(
    styles: ReadonlyMap<string, DocxStyle>,
    defaults: { readonly style: string | null; readonly run: RunProperties },
    lists: ReadonlyMap<string, NumberedList>,
  ) {
    this.#styles = styles;
    this.#defaultStyle = defaults.style;
    this.#defaultRun = defaults.run;
    this.#lists = lists;
  }

  /** Whether a paragraph style is one of those that Word gives to the lines of a table of contents. */
  isContentsLine(styleId: string | null): boolean {
    return /^toc \d$/i.test(this.#styles.get(styleId ?? '')?.name ?? '');
  }

  /**
   * List and level of a paragraph from its style and what it gives itself; null if it is in no list. Where a level
   * of the list names one of the styles, that is the level (ECMA-376 part 1, 17.9.23).
   */
  listLevelOf(
    styleId: string | null,
    own: { list: string | null; level: number | null },
  ): ListLevelRef | null {
    const chain = this.#chain(styleId ?? this.#defaultStyle);
    const list = own.list ?? chain.find(([, style]) => style.list !== null)?.[1].list ?? null;
    if (list === null) return null;
    return { list, level: own.level ?? this.#levelOf(chain, list) };
  }

  #levelOf(chain: readonly (readonly [string, DocxStyle])[], list: string): number {
    const levels = this.#lists.get(list)?.levels ?? [];
    for (const [id] of chain) {
      const linked = levels.findIndex((level) => level?.style === id);
      if (linked !== -1) return linked;
    }
    return chain.find(([, style]) => style.level !== null)?.[1].level ?? 0;
  }

  /** The properties of a run: its own, then those of its character style, its paragraph style and the document. */
  runOf(own: RunProperties, paragraphStyle: string | null): RunProperties {
    const key = `${own.style ?? ''}\n${paragraphStyle ?? ''}`;
    let inherited = this.#runs.get(key);
    if (inherited === undefined) {
      const styles = [...this.#chain(own.style), ...this.#chain(paragraphStyle ?? this.#defaultStyle)];
      inherited = styles.reduceRight((base, [, style]) => inheritedRun(style.run, base), this.#defaultRun);
      this.#runs.set(key, inherited);
    }
    return inheritedRun(own, inherited);
  }

  /** A style and those it is based on, nearest first. */
  #chain(styleId: string | null): readonly (readonly [string, DocxStyle])[] {
    const chain: (readonly [string, DocxStyle])[] = [];
    let id = styleId;
    for (let step = 0; id !== null && step < MAX_INHERITANCE_STEPS; step += 1) {
      const style = this.#styles.get(id);
      if (style !== undefined) chain.push([id, style]);
      id = style?.basedOn ?? null;
    }
    return chain;
  }
}

/** Reads the styles of a document; `part` is null in a document without styles. */
export async function readDocumentStyles(
  archive: ZipArchive,
  part: string | null,
  lists: ReadonlyMap<string, NumberedList>,
): Promise<DocumentStyles> {
  const reader = new StyleReader();
  const bytes = part === null ? null : await archive.part(part);
  if (bytes !== null) await readXml(bytes, reader);
  return new DocumentStyles(reader.styles, { style: reader.defaultStyle, run: reader.defaultRun }, lists);
}

class StyleReader {
  readonly styles = new Map<string, DocxStyle>();
  readonly defaultRun = noRunProperties();
  defaultStyle: string | null = null;
  #style: DocxStyle | null = null;
  readonly #path: string[] = [];

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === 'style') this.#openStyle(attributes);
    else if (parent === 'rPr') this.#describeRun(name, attributes);
    else if (this.#style !== null) setStyleProperty(this.#style, name, attributes['val']);
  }

  close(name: string): void {
    this.#path.pop();
    if (name === 'style') this.#style = null;
  }

  #openStyle({ type, styleId = '', default: isDefault }: XmlAttributes): void {
    if (type !== 'paragraph' && type !== 'character') return;
    this.#style = { name: '', basedOn: null, list: null, level: null, run: noRunProperties() };
    this.styles.set(styleId, this.#style);
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) this.defaultStyle = styleId;
  }

  /** Properties below a `w:pPr` are those of the paragraph mark. */
  #describeRun(name: string, attributes: XmlAttributes): void {
    const owner = this.#path.at(-3);
    if (owner === 'style' && this.#style !== null) setRunProperty(this.#style.run, name, attributes);
    else if (owner === 'rPrDefault') setRunProperty(this.defaultRun, name, attributes);
  }
}

function setStyleProperty(style: DocxStyle, name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (name === 'name') style.name = value;
  else if (name === 'basedOn') style.basedOn = value;
  else if (name === 'numId') style.list = value;
  else if (name === 'ilvl') style.level = Number(value);
}
