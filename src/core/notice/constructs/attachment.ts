import type { Construct } from '../event.ts';
import { attachmentMark } from '../heading.ts';

/*
 * 附件：2024年省政府民生实事任务分解
 * ^^^ what is attached is named, nothing of it is read here
 */
export const attachment: Construct = {
  name: 'attachment',
  recognise: (m) => (attachmentMark(m.text) > 0 && m.text.length <= 80 ? [{ kind: 'boundary' }] : null),
};
