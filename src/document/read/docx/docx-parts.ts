import { splitPath } from '#xlsx/part/zip/part-names';
import type { Relationship } from '../office/package.ts';
import type { ZipArchive } from '../office/zip-archive.ts';

/** The parts that belong to the main part of a Word document. */
export class DocxParts {
  /** Names of parts that the document refers to and does not have. */
  readonly missing: string[] = [];
  readonly #archive: ZipArchive;
  readonly #main: string;
  readonly #links: ReadonlyMap<string, Relationship>;

  constructor(archive: ZipArchive, main: string, links: ReadonlyMap<string, Relationship>) {
    this.#archive = archive;
    this.#main = main;
    this.#links = links;
  }

  /** The name of the part of a type; null if there is none. In a package without relationships it has its usual name. */
  nameOf(type: string): string | null {
    const links = [...this.#links.values()];
    const linked = links.find((link) => link.type.endsWith(`/${type}`) && !link.isExternal)?.target;
    if (linked !== undefined) {
      if (this.#archive.has(linked)) return linked;
      this.missing.push(linked);
      return null;
    }
    const usual = `${splitPath(this.#main)[0]}${type}.xml`;
    return links.length === 0 && this.#archive.has(usual) ? usual : null;
  }
}
