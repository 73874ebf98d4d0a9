import type { Construct } from '../event.ts';
import { isListTitle } from '../heading.ts';

/*
 * 2024年市民生实事项目责任分解
 * ^^^^^^^^^^^^^^^^^^^^^^^^ alone on its line: a new list begins
 */
export const listTitle: Construct = {
  name: 'list-title',
  recognise: (m, { itemIsClosed }) =>
    itemIsClosed && isListTitle(m.text) ? [{ kind: 'list', title: m }] : null,
};
