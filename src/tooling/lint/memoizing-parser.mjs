import tseslint from 'typescript-eslint';

/**
 * The parser of typescript-eslint with answers about types that are given once: the compiler
 * computes the type of an expression again for every rule that asks for it.
 */
export const memoizingParser = {
  ...tseslint.parser,
  meta: { name: 'duban-memoizing-parser', version: tseslint.parser.meta.version },
  parseForESLint(text, options) {
    const result = tseslint.parser.parseForESLint(text, options);
    const { program } = result.services;
    if (program === null) return result;
    const checker = checkerOf(program);
    const services = {
      ...result.services,
      program: Object.create(program, { getTypeChecker: { value: () => checker } }),
      getTypeAtLocation: memoized(result.services.getTypeAtLocation),
      getSymbolAtLocation: memoized(result.services.getSymbolAtLocation),
      getContextualType: memoized(result.services.getContextualType),
      getResolvedSignature: memoized(result.services.getResolvedSignature),
    };
    return { ...result, services };
  },
};

const checkers = new WeakMap();

/** The checker of a program; what rules ask it most is answered once. */
function checkerOf(program) {
  const known = checkers.get(program);
  if (known !== undefined) return known;
  const checker = program.getTypeChecker();
  const memoizing = { ...checker };
  for (const name of [
    'getTypeAtLocation',
    'getSymbolAtLocation',
    'getContextualType',
    'getResolvedSignature',
  ])
    memoizing[name] = memoized(checker[name]);
  checkers.set(program, memoizing);
  return memoizing;
}

/** A function of a node, called once for each; with more arguments it is called every time. */
function memoized(ask) {
  const answers = new WeakMap();
  return (node, ...others) => {
    if (node === undefined || others.length > 0) return ask(node, ...others);
    if (answers.has(node)) return answers.get(node);
    const answer = ask(node);
    answers.set(node, answer);
    return answer;
  };
}
