export type Language = 'zh' | 'en';

/**
 * One sentence in each language, filled from the parameters, last: `{name}` is
 * the value, `{name:}` the value and a colon, or nothing where there is no value.
 */
export type Wording = Readonly<Record<Language, string>>;
