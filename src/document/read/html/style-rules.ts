/** The rules of a style sheet as text. */
interface RuleText {
  readonly selectors: string;
  readonly declarations: string;
}

/** The rules that hold on a screen, in their order; other at-rules (print, fonts, animations) are left out. */
export function styleRules(css: string): readonly RuleText[] {
  const text = withoutComments(css);
  const rules: RuleText[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open === -1) break;
    // An outer group ends with a brace of its own, a statement such as @import with a semicolon.
    const before = text.slice(at, open);
    const prelude = before.slice(Math.max(before.lastIndexOf('}'), before.lastIndexOf(';')) + 1).trim();
    if (isScreenGroup(prelude)) {
      at = open + 1;
      continue;
    }
    const close = prelude.startsWith('@') ? endOfGroup(text, open) : text.indexOf('}', open);
    if (close === -1) break;
    if (!prelude.startsWith('@'))
      rules.push({ selectors: prelude, declarations: text.slice(open + 1, close) });
    at = close + 1;
  }
  return rules;
}

const isScreenGroup = (prelude: string): boolean =>
  /^@(?:media(?!.{0,80}\bprint\b)|supports|layer)\b/i.test(prelude) && !/\((?:max|min)-/i.test(prelude);

/** Where the group that opens at a place is closed; -1 if it is not. */
function endOfGroup(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = css.indexOf('/*'); open !== -1; open = css.indexOf('/*', at)) {
    kept.push(css.slice(at, open));
    const close = css.indexOf('*/', open + 2);
    if (close === -1) return joined(kept);
    at = close + 2;
  }
  kept.push(css.slice(at));
  return joined(kept);
}

/** Pages hide their style from old browsers in an html comment. */
const joined = (pieces: readonly string[]): string => pieces.join(' ').replace(/<!--|-->/g, '');
