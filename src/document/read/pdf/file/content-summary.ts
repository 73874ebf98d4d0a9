/** What the content of a stream draws and maps, for its limits. */

export interface ContentSummary {
  /** Bytes, unpacked. */
  readonly size: number;
  /** Bytes of the strings in it. */
  readonly textSize: number;
  /** How many graphics states are saved and not restored at most. */
  readonly depth: number;
  /** How often it draws each named object, sets each named state and uses each named pattern. */
  readonly draws: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
  readonly patterns: ReadonlyMap<string, number>;
  /** Codes to which a table of characters gives a meaning by ranges. */
  readonly mappedCodes: number;
}

const NAMED_OPERATOR = /\/([^\s/<>[\](){}%]{1,200})\s{1,20}(Do|gs|scn|SCN)(?![A-Za-z0-9])/g;

/** Counts what matters in the content of a stream; `text` has one character for each byte. */
export function summarizeContent(text: string): ContentSummary {
  const counts = {
    Do: new Map<string, number>(),
    gs: new Map<string, number>(),
    scn: new Map<string, number>(),
  };
  for (const [, name = '', operator = ''] of text.matchAll(NAMED_OPERATOR)) {
    const map = operator === 'Do' ? counts.Do : operator === 'gs' ? counts.gs : counts.scn;
    map.set(name, (map.get(name) ?? 0) + 1);
  }
  const { Do: draws, gs: states, scn: patterns } = counts;
  return {
    size: text.length,
    textSize: stringBytes(text),
    depth: savedDepth(text),
    draws,
    states,
    patterns,
    mappedCodes: mappedCodes(text),
  };
}

/** The greatest number of operators q without their Q. */
function savedDepth(text: string): number {
  let [depth, greatest] = [0, 0];
  for (const [operator] of text.matchAll(/\b[qQ]\b/g)) {
    depth = operator === 'q' ? depth + 1 : Math.max(0, depth - 1);
    greatest = Math.max(greatest, depth);
  }
  return greatest;
}

/** The bytes between ( and ) and between < and >. */
function stringBytes(text: string): number {
  let [bytes, depth, start] = [0, 0, -1];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (depth > 0 && character === '\\') at += 1;
    else if (character === '(') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) bytes += at - start;
    } else if (depth === 0 && character === '<') start = at;
    else if (depth === 0 && character === '>') {
      bytes += (at - start) / 2;
      start = at;
    }
  }
  return depth > 0 ? bytes + text.length - start : bytes;
}

/** The codes in the ranges of a table of characters: <0000> <00FF> <4E00>. */
function mappedCodes(text: string): number {
  if (!text.includes('range')) return 0;
  let codes = 0;
  for (const part of text.split(/begin(?:bf|cid|notdef)range/).slice(1)) {
    const end = part.indexOf('end');
    const values = (end === -1 ? part : part.slice(0, end)).matchAll(/<([0-9A-Fa-f]{1,8})>|\[|\]|\d{1,10}/g);
    let bounds: number[] = [];
    let isList = false;
    for (const [token, hex] of values) {
      if (token === '[') isList = true;
      else if (token === ']') [isList, bounds] = [false, []];
      else if (isList) continue;
      else if (bounds.length < 2 && hex !== undefined) {
        bounds.push(parseInt(hex, 16));
        if (bounds.length === 2) codes += Math.max(0, (bounds[1] ?? 0) - (bounds[0] ?? 0)) + 1;
      } else bounds = [];
    }
  }
  return codes;
}
