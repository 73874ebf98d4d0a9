import type { Relationship } from '../office/package.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import type { XmlAttributes } from '../office/xml.ts';

/** Structures of rich values that are pictures: placed in the cell, and results of IMAGE(). */
const PICTURES: ReadonlySet<string> = new Set(['_localImage', '_webimage']);

/**
 * Tells which rich values are pictures, by the index that cells refer to (attribute `vm`, from 1).
 * Other rich values are errors (#SPILL!) and data types.
 *
 * The way from a cell ([MS-XLSX] 2.3.7, 2.6.234): `vm` → valueMetadata → futureMetadata → rich value → structure.
 */
export async function readPictureValues(
  archive: ZipArchive,
  links: ReadonlyMap<string, Relationship>,
): Promise<(vm: number) => boolean> {
  const metadata = new MetadataReader();
  const structures: string[] = [];
  const values: number[] = [];
  const read = async (
    type: string,
    open: (name: string, attributes: XmlAttributes) => void,
    close?: (name: string) => void,
  ): Promise<void> => {
    const link = [...links.values()].find((one) => one.type.toLowerCase().endsWith(type));
    const bytes = link === undefined ? null : await archive.part(link.target);
    if (bytes !== null) await readXml(bytes, { open, ...(close === undefined ? {} : { close }) });
  };
  await read('/rdrichvaluestructure', (name, { t }) => {
    if (name === 's') structures.push(t ?? '');
  });
  if (!structures.some((structure) => PICTURES.has(structure))) return () => false;
  await read('/rdrichvalue', (name, { s }) => {
    if (name === 'rv') values.push(Number(s ?? 0));
  });
  await read(
    '/sheetmetadata',
    (name, attributes) => {
      metadata.open(name, attributes);
    },
    (name) => {
      metadata.close(name);
    },
  );
  return (vm) => PICTURES.has(structures[values[metadata.richValue(vm)] ?? -1] ?? '');
}

/** The indexes of rich values in the metadata of a workbook. */
class MetadataReader {
  readonly #richValues: number[] = [];
  /** Index into the metadata of rich values by `vm` - 1. */
  readonly #ofValue: number[] = [];
  #list = '';

  open(name: string, { name: title, i, v }: XmlAttributes): void {
    if (name === 'valueMetadata' || name === 'cellMetadata') this.#list = name;
    else if (name === 'futureMetadata') this.#list = title ?? '';
    else if (name === 'rvb' && this.#list === 'XLRICHVALUE') this.#richValues.push(Number(i ?? -1));
    else if (name === 'rc' && this.#list === 'valueMetadata') this.#ofValue.push(Number(v ?? -1));
  }

  close(name: string): void {
    if (name.endsWith('Metadata')) this.#list = '';
  }

  richValue(vm: number): number {
    return this.#richValues[this.#ofValue[vm - 1] ?? -1] ?? -1;
  }
}
