/** Whether two records say the same: they are plain data, spelt in one order. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
