import type { HostContext } from '../../context.ts';
import { xmlRoot } from './xml-root.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';

/** An XML document stored in the workbook. */
class HostXmlPart extends HostObject {
  readonly type = 'CustomXmlPart';

  constructor(
    private readonly context: HostContext,
    private readonly id: string,
  ) {
    super();
  }

  override get Id(): string {
    return this.id;
  }

  get NamespaceUri(): string {
    return xmlRoot(this.GetXml())?.namespace ?? '';
  }

  GetXml(): string {
    const xml = this.context.book.xmlParts.get(this.id);
    if (xml === undefined) throw excelError('item-not-found', this.id);
    return xml;
  }

  SetXml(xml: unknown): null {
    this.GetXml();
    this.context.book.xmlParts.set(this.id, checkXml(xml));
    return null;
  }

  Delete(): null {
    this.GetXml();
    this.context.book.xmlParts.delete(this.id);
    return null;
  }
}

function checkXml(xml: unknown): string {
  if (typeof xml !== 'string' || xmlRoot(xml) === null) throw excelError('custom-xml');
  return xml;
}

abstract class XmlParts extends KeyedCollection<HostXmlPart> {
  constructor(protected readonly context: HostContext) {
    super();
  }

  GetItemOrNullObject(id: unknown): HostXmlPart | NullObject {
    return this.items().find((part) => part.Id === id) ?? NULL_OBJECT;
  }
}

/** The custom XML parts of the workbook. */
export class HostXmlParts extends XmlParts {
  readonly type = 'CustomXmlPartCollection';

  items(): readonly HostXmlPart[] {
    return [...this.context.book.xmlParts.keys()].map((id) => new HostXmlPart(this.context, id));
  }

  Add(xml: unknown): HostXmlPart {
    const { book } = this.context;
    const text = checkXml(xml);
    const id = `{${String(book.nextId()).padStart(8, '0')}-0004-0000-0000-000000000000}`;
    book.xmlParts.set(id, text);
    return new HostXmlPart(this.context, id);
  }

  GetByNamespace(namespace: unknown): HostScopedXmlParts {
    if (typeof namespace !== 'string') throw excelError('bad-argument', 'namespaceUri');
    return new HostScopedXmlParts(this.context, namespace);
  }
}

/** The parts with a root element in one namespace. */
class HostScopedXmlParts extends XmlParts {
  readonly type = 'CustomXmlPartScopedCollection';

  constructor(
    context: HostContext,
    private readonly namespace: string,
  ) {
    super(context);
  }

  items(): readonly HostXmlPart[] {
    return new HostXmlParts(this.context).items().filter((part) => part.NamespaceUri === this.namespace);
  }

  GetOnlyItemOrNullObject(): HostXmlPart | NullObject {
    const [only, ...more] = this.items();
    if (more.length > 0) throw excelError('only-item', this.namespace);
    return only ?? NULL_OBJECT;
  }

  GetOnlyItem(): HostXmlPart {
    const found = this.GetOnlyItemOrNullObject();
    if (found === NULL_OBJECT) throw excelError('only-item', this.namespace);
    return found;
  }
}
