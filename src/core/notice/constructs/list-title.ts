import type { Construct } from './construct.ts';
import { isListTitle } from '../paragraphs/heading.ts';

/*
 * 2024年市民生实事项目责任分解
 * ^^^^^^^^^^^^^^^^^^^^^^^^ a title on a line of its own: a new list begins
 */
export const listTitle: Construct = {
  name: 'list-title',
  recognise: (m, { itemIsClosed }) =>
    itemIsClosed && isListTitle(m.text) ? [{ kind: 'list', title: m }] : null,
};
