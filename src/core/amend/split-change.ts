import type { Amendment } from '../record/entered/amendment.ts';

/** Words between what was and what is: 由400幢调整为350幢, 400幢→350幢. */
const BETWEEN = /(?:调整|变更|修改|更改|更换|调减|调增|下调|上调|改)(?:为|至|到|成)|→|—>|->|⇒/u;
/** Words before what was. */
const LEAD = /^(?:原(?:内容|目标|时限|单位|领导)?[为是：:]|由|从|将)/u;
/** Words before what is. */
const NOW = /^(?:现(?:内容|目标|时限|单位|领导)?[为是：:]|(?:调整|变更)(?:后|为|至|到)[为是：:]?|改为)/u;

/** What was and what is to be, of a row in which people may write both into 调整后 (由400幢调整为350幢). */
export function splitChange({ before, after }: Pick<Amendment, 'before' | 'after'>): {
  readonly was: string;
  readonly is: string;
} {
  const own = before.trim().replace(LEAD, '');
  const [first = '', ...rest] = after.trim().split(BETWEEN);
  const last = rest.at(-1)?.trim() ?? '';
  if (last === '') return { was: own, is: after.trim().replace(NOW, '') };
  const former = first.trim().replace(LEAD, '');
  return { was: own === '' ? former : own, is: last };
}
