/** The XML of a part with relationships (ECMA-376 part 2, 6.5), read and changed as text. */

/** A relationship to a part inside the package. */
interface RelationTarget {
  /** Last segment of its type. */
  readonly kind: string;
  readonly target: string;
}

const RELATION = /<(?:\w{1,20}:)?Relationship\s[^<>]*>/g;
const TARGET = /(\sTarget\s?=\s?)(?:"([^"]*)"|'([^']*)')/;
const TYPE = /\sType\s?=\s?(?:"([^"]*)"|'([^']*)')/;
const EXTERNAL = /\sTargetMode\s?=\s?["']External/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function relationTargets(xml: string): readonly RelationTarget[] {
  return [...xml.matchAll(RELATION)].flatMap(([tag]) => {
    const target = TARGET.exec(tag);
    if (target === null || EXTERNAL.test(tag)) return [];
    const type = TYPE.exec(tag);
    const uri = type?.[1] ?? type?.[2] ?? '';
    const text = (target[2] ?? target[3] ?? '').replace(
      /&(amp|lt|gt|quot|apos);/g,
      (all, name: string) => ENTITIES[name] ?? all,
    );
    return [{ kind: uri.slice(uri.lastIndexOf('/') + 1), target: text }];
  });
}

/** The relationships with slashes in their targets, and without steps to the folder itself. */
export const withTargets = (xml: string): string =>
  xml.replace(RELATION, (tag) =>
    EXTERNAL.test(tag)
      ? tag
      : tag.replace(TARGET, (_, before: string, double?: string, single?: string) => {
          const target = (double ?? single ?? '').replace(/\\/g, '/');
          return `${before}"${target.replace(/\/\.(?=\/)/g, '').replace(/^\.\//, '')}"`;
        }),
  );

/** The relationships of a package that names only its main part. */
export const packageRelations = (main: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`;
