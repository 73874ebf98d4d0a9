import type { MappedText } from '../text/mapped.ts';
import type { Duty } from './duty/duty.ts';
import type { Ordinal } from './ordinal.ts';
import type { Paragraph } from './paragraph.ts';

/** What one paragraph, or a part of one, turned out to be. */
export type NoticeEvent =
  | { readonly kind: 'list'; readonly title: MappedText }
  | { readonly kind: 'heading'; readonly title: MappedText }
  | { readonly kind: 'numbered'; readonly ordinal: Ordinal; readonly m: MappedText; readonly glued: boolean }
  | { readonly kind: 'text'; readonly m: MappedText; readonly labelled: boolean }
  | { readonly kind: 'duty'; readonly duty: Duty; readonly m: MappedText }
  | { readonly kind: 'boundary' };

/** What a construct may look at besides the paragraph itself. */
export interface ConstructContext {
  /** Whether the item that is open has its leads and units already (or none is open). */
  readonly itemIsClosed: boolean;
  readonly next: Paragraph | null;
}

/**
 * One clause shape. Returns what the text is, or null if it is something else;
 * `m` is the paragraph without its ordinal.
 */
export interface Construct {
  readonly name: string;
  readonly recognise: (m: MappedText, context: ConstructContext) => readonly NoticeEvent[] | null;
}
