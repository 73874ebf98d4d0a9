/** The arguments of a formula that is one call of a function (`=F(a,b)`), as they are written. */
export function argumentsOf(formula: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let isText = false;
  let from = formula.indexOf('(') + 1;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === '"') isText = !isText;
    if (isText) continue;
    if (sign === '(' || sign === '{') depth += 1;
    else if (depth > 0 && (sign === ')' || sign === '}')) depth -= 1;
    else if (depth === 0 && (sign === ',' || sign === ')')) {
      found.push(formula.slice(from, at));
      from = at + 1;
    }
  }
  return found;
}
