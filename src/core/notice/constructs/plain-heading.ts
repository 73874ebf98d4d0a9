import { isDocumentTitle } from '../paragraphs/heading.ts';
import type { Construct } from './construct.ts';

/*
 * 工业经济方面
 * ^^^^^^^^^^ a heading without ordinal: short, without punctuation, between two items
 */
export const plainHeading: Construct = {
  name: 'plain-heading',
  recognise: (m, { itemIsClosed, next }) =>
    itemIsClosed &&
    next !== null &&
    !isDocumentTitle(m.text) &&
    m.text.length >= 3 &&
    m.text.length <= 25 &&
    !/[，,。；;：:、！？\d（()）]/.test(m.text)
      ? [{ kind: 'heading', title: m }]
      : null,
};
