/**
 * Input that cannot be used at all. Thrown, never returned; every code stands
 * in `FAILURES` with its one plain sentence (what, where, what to do).
 */
export class InputFailure extends Error {
  override readonly name = 'InputFailure';

  constructor(
    readonly code: FailureCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** Sentences of the failures; `{name}` is filled from the parameters. */
export const FAILURES = {
  'input.empty': {
    zh: '文件“{file}”是空的，没有可以读取的文字；请检查是否选错了文件。',
    en: 'The file "{file}" is empty; check that it is the right one.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type FailureCode = keyof typeof FAILURES;
