/** The languages of everything people read: Chinese and English. */
export type Language = 'zh' | 'en';

/** One sentence in each language; `{name}` is the place of a parameter. */
export type Wording = Readonly<Record<Language, string>>;
