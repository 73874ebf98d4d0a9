import type { MappedText } from '../../text/mapped-text.ts';
import type { Duty } from '../duty/duty.ts';
import type { Ordinal } from '../paragraphs/ordinal.ts';
import type { NoticeParagraph } from '../paragraphs/paragraph.ts';

/** What a paragraph, or a part of one, contains. */
export type NoticeEvent =
  | { readonly kind: 'list'; readonly title: MappedText }
  | { readonly kind: 'heading'; readonly title: MappedText }
  | { readonly kind: 'numbered'; readonly ordinal: Ordinal; readonly m: MappedText; readonly glued: boolean }
  | { readonly kind: 'text'; readonly m: MappedText; readonly labelled: boolean }
  | { readonly kind: 'duty'; readonly duty: Duty; readonly m: MappedText }
  /** A new item without ordinal; its duty, if it is printed before its text. */
  | { readonly kind: 'item'; readonly m: MappedText; readonly duty: Duty | null }
  | { readonly kind: 'progress'; readonly m: MappedText }
  | { readonly kind: 'boundary' };

/** The context of a paragraph that a construct may use. */
export interface ConstructContext {
  /** Whether no item is open, or the open item already has its leads and units. */
  readonly itemIsClosed: boolean;
  /** The ordinal before the text; null or missing for none. */
  readonly ordinal?: Ordinal | null;
  /** The paragraph after this one. */
  readonly next: NoticeParagraph | null;
}

/**
 * Recognises one clause shape of running text. `recognise` returns the events for a paragraph
 * without its ordinal, or null if the paragraph has another shape.
 */
export interface Construct {
  readonly name: string;
  /** Whether an ordinal may stand before the text; titles and signatures have none. */
  readonly afterOrdinal?: true;
  readonly recognise: (m: MappedText, context: ConstructContext) => readonly NoticeEvent[] | null;
}
