import { modulesUnder } from './source/modules.ts';

const MODULES = modulesUnder('src');

/** Modules of the catalogues, in which a code is defined and not used. */
const CATALOGUE = /core\/finding\/(?:[a-z]+-findings|lamp-reasons)\.ts$|[a-z]-failure\.ts$/;

const USERS = MODULES.filter(({ file }) => !CATALOGUE.test(file));

/** Whether a code is mentioned outside its catalogue. */
export const isCodeUsed = (code: string): boolean => USERS.some(({ text }) => text.includes(`'${code}'`));

const RAISED = {
  finding: /(?:\b(?:finding|remark)\(|\bcode: )\s*'([a-z]+\.[a-z-]+)'/g,
  failure: /\bnew [A-Z][a-z]+Failure\(\s*'([a-z]+\.[a-z-]+)'/g,
} as const;

/** The codes that are written literally where a finding is created or a failure is thrown. */
export const codesRaised = (
  kind: keyof typeof RAISED,
): readonly { readonly file: string; readonly code: string }[] =>
  USERS.flatMap(({ file, text }) =>
    [...text.matchAll(RAISED[kind])].map(([, code = '']) => ({ file, code })),
  );

/** Names of the `{name}` placeholders of a sentence, sorted. */
export const slotsOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+):?\}/g)].map(([, name]) => name ?? '').sort();
