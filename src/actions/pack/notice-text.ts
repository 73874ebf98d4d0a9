import { dateWords, periodWords } from '#core/text/calendar-words';
import { checksum } from '#workbook/codec/checksum';
import { packCounts } from './pack-counts.ts';
import type { Packs, UnitPack } from './packs.ts';

/** The line before the message of each unit. */
const MARK = '＝＝＝ ';

/** What is said of a pack for a collective phrase whose members are not known. */
export const unresolvedNote = (unit: string): string =>
  `“单位目录”中没有写明“${unit}”包括哪些单位，暂按一个单位发放，请转发各有关单位，或补充“单位目录”后重新发放。`;

/** 通知文字: the message with which each unit is sent its pack, for copying. Chinese, since it is sent to units. */
export function noticeTexts(packs: Packs): string {
  const messages = packs.packs.map((pack) => `${heading(pack)}\n\n${noticeText(packs, pack)}\n`);
  const all = ['', ...messages].join('\n');
  return `${firstLine(all)}\n${all}`;
}

/** For the person who sends the message. */
function heading({ content: { unit, own }, isUnresolved }: UnitPack): string {
  const person = own === null ? '' : [own.contact, own.phone].filter((part) => part !== '').join(' ');
  const first = `${MARK}${unit}${person === '' ? '' : `（联系人：${person}）`}`;
  return isUnresolved ? `${first}\n（${unresolvedNote(unit)}）` : first;
}

function noticeText({ kind, period, due }: Packs, { file, content }: UnitPack): string {
  const { unit, notices, office, issuedOn } = content;
  const { tasks, lead, figures } = packCounts(content);
  const by = notices
    .map(
      ({ id, title, docNumber }) =>
        `《${title === '' ? id : title}》${docNumber === null ? '' : `（${docNumber}）`}`,
    )
    .join('、');
  const when = period === null ? '' : periodWords(period, 'zh');
  const helps = tasks - lead;
  const parts = [
    ...(lead === 0 ? [] : [`牵头任务${String(lead)}项`]),
    ...(helps === 0 ? [] : [`配合任务${String(helps)}项`]),
    ...(figures === 0 ? [] : [`指标${String(figures)}个`]),
  ].join('、');
  const what = kind === 'plan' ? `${when}重点工作任务推进方案` : `${when}重点工作任务进展`;
  const deadline = due === null ? '按通知要求的时限' : `于${dateWords(due, 'zh')}前`;
  const ask =
    office === null
      ? ''
      : [office.name, office.contact, office.phone].filter((part) => part !== '').join(' ');
  return [
    `${unit}：`,
    `按照${by}要求，请${deadline}报送${what}（${parts}）。请填写所附“${file}”中的浅黄色单元格（填法见“填报说明”），填好后原样存为 xlsx 发回。${ask === '' ? '' : `如有疑问，请联系${ask}。`}`,
    dateWords(issuedOn, 'zh'),
  ].join('\n');
}

/** Whether a text is exactly what `noticeTexts` wrote, without changes by a person. */
export function areNoticeTexts(text: string): boolean {
  const end = text.indexOf('\n');
  return end > 0 && text.slice(0, end) === firstLine(text.slice(end + 1));
}

const firstLine = (messages: string): string =>
  `发放通知文字，供复制。校验码 ${checksum([messages])}：改动过的，重新发放时不会被覆盖。`;
