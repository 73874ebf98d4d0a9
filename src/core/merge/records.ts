import { isSame } from '../record/same.ts';

export const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** Whether one of these fields was changed. */
export const isEdited = <R>(names: readonly (keyof R)[], before: R, mine: R): boolean =>
  names.some((field) => !isSame(before[field], mine[field]));
