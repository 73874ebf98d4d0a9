import type { PackContent } from '#workbook/pack/pack-content';

/** What is handed out. */
export interface PackRequest {
  readonly kind: 'period' | 'plan';
  /** The period as typed; null: the one that is reported on now. Not used for plans. */
  readonly period: string | null;
  /** Names of the units; none: all. */
  readonly units: readonly string[];
  /** ISO date of today. */
  readonly on: string;
}

/** A pack that is to be written. */
export interface UnitPack {
  /** Name of the file. */
  readonly file: string;
  readonly content: PackContent;
  /** The unit is a collective phrase whose members 单位目录 does not name: somebody has to pass the pack on. */
  readonly isUnresolved: boolean;
}

/** All packs of one time of handing out. */
export interface Packs {
  readonly kind: PackRequest['kind'];
  /** As in `Entry.period`; for plans the year, null where no notice states it. */
  readonly period: string | null;
  /** ISO date; null where nothing states it. */
  readonly due: string | null;
  /** In the order of the first task of each unit. */
  readonly packs: readonly UnitPack[];
}
