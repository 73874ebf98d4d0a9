import { sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { CONSTRUCTS } from '../constructs/all-constructs.ts';
import { mergeDuties, namesSomeone, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import type { ConstructContext, NoticeEvent } from '../constructs/construct.ts';
import { ORDINAL_RANKS } from '../paragraphs/ordinal.ts';
import type { NoticeParagraph } from '../paragraphs/paragraph.ts';
import type { TableGrid } from '../tables/grid.ts';
import { newNode, type OutlineList, type OutlineNode } from './node.ts';

const rankOf = (n: OutlineNode): number =>
  n.ordinal ? ORDINAL_RANKS.indexOf(n.ordinal.rank) : n.title ? 1.5 : -1;

/** Builds the outline of a notice from its paragraphs and tables, in reading order. */
export class OutlineBuilder {
  readonly lists: OutlineList[] = [];
  /** Root of the current list. */
  private root = newNode(0);
  /** The open nodes from the root of the list down to the current one. */
  private path: OutlineNode[] = [];
  /** Whether a boundary was passed; text is then ignored until an item, heading or list begins. */
  private afterBoundary = false;

  constructor() {
    this.openList(null, 0);
  }

  addParagraph(paragraph: NoticeParagraph, next: NoticeParagraph | null): void {
    for (const event of this.recognise(paragraph, next)) this.take(event);
  }

  addGrid(grid: TableGrid, start: number, caption: string | null): void {
    if (caption !== null) this.openList(caption, start);
    this.current.children.push(newNode(start, { grid }));
  }

  private get current(): OutlineNode {
    return this.path.at(-1) ?? this.root;
  }

  private openList(title: string | null, start: number): void {
    this.root = newNode(start);
    this.lists.push({ title, root: this.root });
    this.path = [this.root];
    this.afterBoundary = false;
  }

  private recognise(paragraph: NoticeParagraph, next: NoticeParagraph | null): readonly NoticeEvent[] {
    const last = this.current.groups[this.current.groups.length - 1];
    const context: ConstructContext = {
      itemIsClosed: this.afterBoundary || this.path.length === 1 || last === undefined || last.duty !== null,
      next,
    };
    const { ordinal, glued } = paragraph;
    const m = ordinal ? sliceMapped(paragraph.m, ordinal.length) : paragraph.m;
    const numbered: readonly NoticeEvent[] = ordinal
      ? [{ kind: 'numbered', ordinal, m: paragraph.m, glued }]
      : [];
    for (const construct of CONSTRUCTS) {
      // After an ordinal only a label is possible; titles and signatures have no ordinal.
      if (ordinal && construct.name !== 'label-line') continue;
      const events = construct.recognise(m, context);
      if (events) return [...numbered, ...events];
    }
    return m.text === '' ? numbered : [...numbered, { kind: 'text', m, labelled: false }];
  }

  private take(event: NoticeEvent): void {
    if (event.kind === 'list') return this.openList(event.title.text, at(event.title));
    if (event.kind === 'boundary') {
      this.afterBoundary = true;
      this.path = this.path.slice(0, 1);
      return;
    }
    if (event.kind === 'heading') return this.push(newNode(at(event.title), { title: event.title }));
    if (event.kind === 'numbered')
      return this.push(newNode(at(event.m), { ordinal: event.ordinal, glued: event.glued }));
    if (this.afterBoundary && this.path.length === 1 && event.kind === 'duty') return;
    if (event.kind === 'duty') return this.addDuty(event.duty, event.m);
    this.addText(event.m, event.labelled);
  }

  private push(next: OutlineNode): void {
    const rank = rankOf(next);
    while (this.path.length > 1 && rankOf(this.current) >= rank) this.path.pop();
    this.current.children.push(next);
    this.path.push(next);
    this.afterBoundary = false;
  }

  private addDuty(duty: Duty, m: MappedText): void {
    const { groups } = this.current;
    const last = groups[groups.length - 1];
    const end = at(m, m.text.length - 1) + 1;
    if (last) {
      last.duty = mergeDuties(last.duty ?? NO_DUTY, duty);
      last.end = end;
    } else groups.push({ texts: [], duty, start: at(m), end });
  }

  private addText(m: MappedText, labelled: boolean): void {
    for (const { text, duty, end } of splitByDuty(m)) {
      const { groups } = this.current;
      let last = groups[groups.length - 1];
      const start = at(text.text === '' ? m : text);
      if (!last || (last.duty && namesSomeone(last.duty) && text.text !== '')) {
        last = { texts: [], duty: null, start, end: start };
        groups.push(last);
      }
      if (text.text !== '') last.texts.push({ m: text, labelled });
      if (duty) last.duty = mergeDuties(last.duty ?? NO_DUTY, duty);
      last.end = at(m, end - 1) + 1;
    }
  }
}

const at = (m: MappedText, index = 0): number => m.at[Math.max(0, Math.min(index, m.text.length - 1))] ?? 0;
