/** A rule of a validation or conditional format, or a part of one, in the form of the client. */
export type RuleRecord = Readonly<Record<string, unknown>>;

/** The object under a name of a rule; null if there is none. */
export function recordIn(rule: RuleRecord, name: string): RuleRecord | null {
  const value = rule[name];
  return isRecord(value) ? value : null;
}

const isRecord = (value: unknown): value is RuleRecord => typeof value === 'object' && value !== null;
