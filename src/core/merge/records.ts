import { isSame } from '../record/is-same.ts';

export const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** Whether one of the given fields has another value in `local` than in `base`. */
export const isEdited = <R>(names: readonly (keyof R)[], base: R, local: R): boolean =>
  names.some((field) => !isSame(base[field], local[field]));
