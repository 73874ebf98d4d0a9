import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';

/** How one level of a numbered list is printed. */
export interface ListLevel {
  readonly start: number;
  /** Word's name of the number format. */
  readonly format: string;
  /** Text with %1 … %9 where the counters of the levels stand. */
  readonly text: string;
  /** Whether the numbers of outer levels are printed in Arabic digits here. */
  readonly isArabicOnly: boolean;
  /** This level starts anew after an item of this level or an outer one (counted from 1); 0 never. */
  readonly restartAfter: number;
  /** Whether a tab or space stands between number and text. */
  readonly isSeparated: boolean;
}

/** One list of a document: its levels, and what it counts together with. */
export interface NumberedList {
  /** Lists of the same kind share their counters. */
  readonly counterGroup: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Level → number to start from where this list first uses it. */
  readonly starts: ReadonlyMap<number, number>;
}

interface AbstractList {
  levels: (MutableListLevel | undefined)[];
  /** Name of the style this one only points to, and of the style that points to it. */
  styleLink: string | null;
  styleName: string | null;
}

type MutableListLevel = { -readonly [K in keyof ListLevel]: ListLevel[K] };

interface ListInstance {
  abstract: string;
  readonly levels: (MutableListLevel | undefined)[];
  readonly starts: Map<number, number>;
}

/** The numbered lists of a document by their id (`w:numId`); empty where it has none. */
export async function readListDefinitions(
  archive: ZipArchive,
  part: string | null,
): Promise<ReadonlyMap<string, NumberedList>> {
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return new Map();
  const reader = new ListDefinitionReader();
  await readXml(bytes, reader);
  return reader.lists();
}

class ListDefinitionReader {
  readonly #abstracts = new Map<string, AbstractList>();
  readonly #instances = new Map<string, ListInstance>();
  #abstract: AbstractList | null = null;
  #instance: ListInstance | null = null;
  #override = 0;
  #level: MutableListLevel | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['val'] ?? '';
    if (name === 'abstractNum') {
      this.#abstract = { levels: [], styleLink: null, styleName: null };
      this.#abstracts.set(attributes['abstractNumId'] ?? '', this.#abstract);
    } else if (name === 'num') {
      this.#instance = { abstract: '', levels: [], starts: new Map() };
      this.#instances.set(attributes['numId'] ?? '', this.#instance);
    } else if (name === 'abstractNumId' && this.#instance) this.#instance.abstract = value;
    else if (name === 'numStyleLink' && this.#abstract) this.#abstract.styleLink = value;
    else if (name === 'styleLink' && this.#abstract) this.#abstract.styleName = value;
    else if (name === 'lvlOverride') this.#override = Number(attributes['ilvl'] ?? 0);
    else if (name === 'startOverride') this.#instance?.starts.set(this.#override, Number(value));
    else if (name === 'lvl') this.#openLevel(Number(attributes['ilvl'] ?? 0));
    else if (this.#level !== null) setLevelProperty(this.#level, name, value);
  }

  close(name: string): void {
    if (name === 'lvl') this.#level = null;
    else if (name === 'abstractNum') this.#abstract = null;
    else if (name === 'num') this.#instance = null;
  }

  lists(): ReadonlyMap<string, NumberedList> {
    const lists = new Map<string, NumberedList>();
    for (const [id, { abstract, levels, starts }] of this.#instances) {
      const [counters, found] = this.#resolve(abstract);
      const all = found.map((level, i) => levels[i] ?? level);
      lists.set(id, { counterGroup: counters, levels: all, starts });
    }
    return lists;
  }

  /** Follows at most one pointer to the list that a style names. */
  #resolve(id: string): readonly [string, readonly (ListLevel | undefined)[]] {
    const abstract = this.#abstracts.get(id);
    if (abstract?.styleLink) {
      for (const [other, { styleName: named, levels }] of this.#abstracts) {
        if (named === abstract.styleLink) return [other, levels];
      }
    }
    return [id, abstract?.levels ?? []];
  }

  #openLevel(depth: number): void {
    if (!(depth >= 0 && depth < 9)) return;
    this.#level = {
      start: 0,
      format: 'decimal',
      text: '',
      isArabicOnly: false,
      restartAfter: depth,
      isSeparated: true,
    };
    if (this.#instance) this.#instance.levels[depth] = this.#level;
    else if (this.#abstract) this.#abstract.levels[depth] = this.#level;
  }
}

function setLevelProperty(level: MutableListLevel, name: string, value: string): void {
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'isLgl') level.isArabicOnly = value !== '0' && value !== 'false';
  else if (name === 'lvlRestart') level.restartAfter = Number(value) || 0;
  else if (name === 'suff') level.isSeparated = value !== 'nothing';
}
