import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';

/** Reads the numbering part of a docx (`word/numbering.xml`; ECMA-376 part 1, 17.9). */

/** The number format of one level of a list. */
export interface ListLevel {
  readonly start: number;
  /** Word's name of the number format (`w:numFmt`), e.g. `chineseCounting`, or its first numbers: `001, 002, 003, ...`. */
  readonly format: string;
  /** Text around the number, with %1 … %9 as placeholders for the counters of the levels. */
  readonly text: string;
  /** Whether the numbers of outer levels are written in Arabic digits on this level. */
  readonly isArabicOnly: boolean;
  /** The counter restarts after an item of this level (1-based) or of a level outside it; 0: never. */
  readonly restartAfter: number;
  /** Whether a tab or space separates number and text. */
  readonly isSeparated: boolean;
  /** Paragraph style whose paragraphs are on this level (`w:pStyle`). */
  readonly style: string | null;
}

/** One list of a document. */
export interface NumberedList {
  /** Id of the abstract list; lists with the same one share their counters. */
  readonly counterGroup: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Level → number of the first item of this list on that level, where it restarts. */
  readonly starts: ReadonlyMap<number, number>;
}

/** A `w:abstractNum`: the levels that several lists share. */
interface AbstractList {
  levels: (MutableListLevel | undefined)[];
  /** Numbering style whose levels it uses (`w:numStyleLink`). */
  usedStyle: string | null;
  /** Numbering style that it defines (`w:styleLink`). */
  definedStyle: string | null;
}

type MutableListLevel = { -readonly [K in keyof ListLevel]: ListLevel[K] };

/** A `w:num`: a list, with the levels it overrides. */
interface ListInstance {
  abstract: string;
  readonly levels: (MutableListLevel | undefined)[];
  readonly starts: Map<number, number>;
}

/** The lists of a document by their id (`w:numId`); `part` is null in a document without lists. */
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
  /** A newer number format is given as an alternative; an older one follows for programs that do not support it. */
  #inFallback = false;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['val'] ?? '';
    if (name === 'Fallback') this.#inFallback = true;
    if (this.#inFallback) return;
    if (name === 'abstractNum') {
      this.#abstract = { levels: [], usedStyle: null, definedStyle: null };
      this.#abstracts.set(attributes['abstractNumId'] ?? '', this.#abstract);
    } else if (name === 'num') {
      this.#instance = { abstract: '', levels: [], starts: new Map() };
      this.#instances.set(attributes['numId'] ?? '', this.#instance);
    } else if (name === 'abstractNumId' && this.#instance) this.#instance.abstract = value;
    else if (name === 'numStyleLink' && this.#abstract) this.#abstract.usedStyle = value;
    else if (name === 'styleLink' && this.#abstract) this.#abstract.definedStyle = value;
    else if (name === 'lvlOverride') this.#override = Number(attributes['ilvl'] ?? 0);
    else if (name === 'startOverride') this.#instance?.starts.set(this.#override, Number(value));
    else if (name === 'lvl') this.#openLevel(Number(attributes['ilvl'] ?? 0));
    else if (this.#level !== null && name === 'numFmt' && value === 'custom')
      this.#level.format = attributes['format'] ?? 'decimal';
    else if (this.#level !== null) setLevelProperty(this.#level, name, value);
  }

  close(name: string): void {
    if (name === 'Fallback') this.#inFallback = false;
    else if (name === 'lvl') this.#level = null;
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

  /** Counter group and levels of an abstract list; follows at most one link to a numbering style. */
  #resolve(id: string): readonly [string, readonly (ListLevel | undefined)[]] {
    const abstract = this.#abstracts.get(id);
    if (abstract?.usedStyle) {
      for (const [other, { definedStyle, levels }] of this.#abstracts) {
        if (definedStyle === abstract.usedStyle) return [other, levels];
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
      style: null,
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
  else if (name === 'pStyle') level.style = value;
  else if (name === 'suff') level.isSeparated = value !== 'nothing';
}
