import { sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { CONSTRUCTS } from '../constructs/all-constructs.ts';
import { mergeDuties, namesSomeone, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import { beginsWithDuty } from '../duty/subject.ts';
import type { ConstructContext, NoticeEvent } from '../constructs/construct.ts';
import { ORDINAL_RANKS } from '../paragraphs/ordinal.ts';
import type { NoticeParagraph } from '../paragraphs/paragraph.ts';
import type { TableGrid } from '../tables/grid.ts';
import { newNode, type OutlineGroup, type OutlineList, type OutlineNode } from './node.ts';

const rankOf = (n: OutlineNode): number =>
  n.ordinal ? ORDINAL_RANKS.indexOf(n.ordinal.rank) : n.title ? 1.5 : -1;

/** A title without punctuation and figures. */
const isBareTitle = (text: string): boolean =>
  text.length >= 2 && text.length <= 20 && !/[，,。；;：:！？\d（()）]/.test(text);

/** Whether a node has an Arabic number and a bare title (1、产业发展), below which the numbers may start again. */
const isNumberedHeading = ({ ordinal, groups }: OutlineNode): boolean => {
  const [group, ...others] = groups;
  return (
    ordinal?.rank === 'arabic' &&
    others.length === 0 &&
    group?.duty === null &&
    group.texts.length === 1 &&
    isBareTitle(group.texts[0]?.m.text ?? '')
  );
};

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
      ordinal: paragraph.ordinal,
      next,
    };
    const { ordinal, glued } = paragraph;
    const m = ordinal ? sliceMapped(paragraph.m, ordinal.length) : paragraph.m;
    const numbered: readonly NoticeEvent[] = ordinal
      ? [{ kind: 'numbered', ordinal, m: paragraph.m, glued }]
      : [];
    for (const construct of CONSTRUCTS) {
      if (ordinal && !construct.afterOrdinal) continue;
      const events = construct.recognise(m, context);
      if (events) return events[0]?.kind === 'heading' ? events : [...numbered, ...events];
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
      return this.push(
        newNode(at(event.m), {
          ordinal: event.ordinal,
          mark: sliceMapped(event.m, 0, event.ordinal.length),
          glued: event.glued,
        }),
        event.m.text.slice(event.ordinal.length),
      );
    if (this.afterBoundary && this.path.length === 1 && event.kind === 'duty') return;
    if (event.kind === 'duty') return this.addDuty(event.duty, event.m);
    if (event.kind === 'item') return this.addItem(event.m, event.duty);
    if (event.kind === 'progress') return this.addProgress(event.m);
    this.addText(event.m, event.labelled);
  }

  private push(next: OutlineNode, text = ''): void {
    const rank = rankOf(next);
    while (this.path.length > 1 && rankOf(this.current) >= rank && !this.headsSeries(next, text))
      this.path.pop();
    this.current.children.push(next);
    this.path.push(next);
    this.afterBoundary = false;
  }

  /** Whether the current item is a heading whose items are numbered at its own rank, and the next is one of them. */
  private headsSeries(next: OutlineNode, text: string): boolean {
    const { current } = this;
    if (!isNumberedHeading(current) || next.ordinal?.rank !== 'arabic') return false;
    const [value, own] = [next.ordinal.value, current.ordinal?.value ?? 0];
    const last = current.children.at(-1)?.ordinal?.value ?? null;
    if (last !== null) return value === last + 1 && !(value === own + 1 && isBareTitle(text));
    const before = this.path.at(-2)?.children.at(-2);
    const below = before?.ordinal?.value === own - 1 ? before.children.at(-1)?.ordinal?.value : undefined;
    // The first heading, or one after a heading with items of its own: otherwise a second list begins.
    return below === undefined ? own === 1 && value === 1 : value === 1 || value === below + 1;
  }

  private addDuty(duty: Duty, m: MappedText): void {
    const { groups } = this.current;
    const last = groups[groups.length - 1];
    const end = at(m, m.text.length - 1) + 1;
    if (last) {
      trimComma(last);
      last.duty = mergeDuties(last.duty ?? NO_DUTY, duty);
      last.end = end;
    } else groups.push({ texts: [], duty, progress: [], start: at(m), end });
  }

  private addItem(m: MappedText, duty: Duty | null): void {
    const { groups } = this.current;
    const last = groups.at(-1);
    const start = at(m);
    if (last) groups.push({ texts: [], duty: null, progress: [], start, end: start });
    this.addText(m, true);
    const own = groups.at(-1);
    if (!own || !duty) return;
    own.duty = mergeDuties(duty, own.duty ?? NO_DUTY);
    own.byUnit = true;
  }

  private addProgress(m: MappedText): void {
    const last = this.current.groups.at(-1);
    if (last === undefined) return this.addText(m, false);
    last.progress.push(m);
    last.end = at(m, m.text.length - 1) + 1;
  }

  private addText(m: MappedText, labelled: boolean): void {
    for (const { text, duty, end } of splitByDuty(m)) {
      const { groups } = this.current;
      let last = groups[groups.length - 1];
      const start = at(text.text === '' ? m : text);
      // Duties of one unit go on on further lines: 区财政局：落实资金； / 负责绩效评价。
      const goesOn = last?.byUnit === true && duty === null && beginsWithDuty(text.text);
      if (!last || (last.duty && namesSomeone(last.duty) && text.text !== '' && !goesOn)) {
        last = { texts: [], duty: null, progress: [], start, end: start };
        groups.push(last);
      }
      if (text.text !== '') last.texts.push({ m: text, labelled });
      if (duty) last.duty = mergeDuties(last.duty ?? NO_DUTY, duty);
      last.end = at(m, end - 1) + 1;
    }
  }
}

/** Takes the comma before a label off the text: 望海装备园6万平方米，责任单位：…. */
function trimComma({ texts }: OutlineGroup): void {
  const last = texts.at(-1);
  if (last && /[^，,][，,]$/.test(last.m.text))
    texts[texts.length - 1] = { ...last, m: sliceMapped(last.m, 0, last.m.text.length - 1) };
}

const at = (m: MappedText, index = 0): number => m.at[Math.max(0, Math.min(index, m.text.length - 1))] ?? 0;
