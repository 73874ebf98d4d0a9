export const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** Records are plain data, spelt in one order. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether one of these fields was changed. */
export const isEdited = <R>(names: readonly (keyof R)[], before: R, mine: R): boolean =>
  names.some((field) => !isSame(before[field], mine[field]));
