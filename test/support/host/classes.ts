import ts from 'typescript';
import { modulesUnder } from '../source/modules.ts';

/** A class of the Excel stand-in that implements a class of the client library. */
interface HostClass {
  readonly file: string;
  /** Name of the client's class. */
  readonly type: string;
  /** Names of the members, inherited ones included, that the client can request. */
  readonly members: ReadonlySet<string>;
}

interface Source {
  readonly file: string;
  readonly parent: string | null;
  readonly type: string | null;
  readonly members: readonly string[];
}

/** Reads the classes from the sources; members that the client can request begin with a capital letter. */
export function hostClasses(): readonly HostClass[] {
  const classes = new Map<string, Source>();
  for (const { file, text } of modulesUnder('src/excel-host/host')) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    for (const statement of source.statements)
      if (ts.isClassDeclaration(statement) && statement.name)
        classes.set(statement.name.text, { file, ...classSource(statement, source) });
  }
  const chain = (name: string | null): readonly Source[] => {
    const found = name === null ? undefined : classes.get(name);
    return found ? [found, ...chain(found.parent)] : [];
  };
  const extended = new Set([...classes.values()].map(({ parent }) => parent));
  return [...classes].flatMap(([name, { file }]) => {
    if (extended.has(name)) return [];
    const sources = chain(name);
    const type = sources.find((source) => source.type !== null)?.type ?? null;
    const members = new Set(sources.flatMap((source) => source.members));
    return type === null ? [] : [{ file, type, members }];
  });
}

function classSource(node: ts.ClassDeclaration, source: ts.SourceFile): Omit<Source, 'file'> {
  const names = node.members.flatMap((member) => (member.name ? [member.name.getText(source)] : []));
  const type = node.members.find(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && member.name.getText(source) === 'type',
  )?.initializer;
  const [heritage] = node.heritageClauses ?? [];
  const base = heritage?.types[0]?.expression;
  return {
    parent: base && ts.isIdentifier(base) ? base.text : null,
    type: type && ts.isStringLiteral(type) ? type.text : null,
    members: names.filter((name) => /^_?[A-Z]/.test(name)),
  };
}
