import type { Construct } from './construct.ts';
import { attachmentMarkLength } from '../paragraphs/heading.ts';

/*
 * 附件：2024年省政府民生实事任务分解
 * ^^^ the title of an attachment, which is not read as content
 */
export const attachment: Construct = {
  name: 'attachment',
  recognise: (m) => (attachmentMarkLength(m.text) > 0 && m.text.length <= 80 ? [{ kind: 'boundary' }] : null),
};
