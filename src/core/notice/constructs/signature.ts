import { isDateLine } from '../paragraphs/heading.ts';
import { isSigningOffice } from '../paragraphs/signature-lines.ts';
import type { Construct } from './construct.ts';

const OFFICE = /^.{2,20}(?:人民政府|政府|办公室|办公厅|委员会|督查室|管委会|领导小组)$/;

/** Both on one line: 海州市人民政府办公室2024年3月6日. */
const BOTH =
  /^[\u3400-\u9fff]{2,20}(?:政府|办公室|办公厅|委员会|管委会|局)[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/*
 * 海州市人民政府办公室
 * 2024年3月6日
 * ^ the signature ends the list before it
 */
export const signature: Construct = {
  name: 'signature',
  recognise: (m, { itemIsClosed, next }) =>
    isDateLine(m.text) ||
    BOTH.test(m.text) ||
    (itemIsClosed && OFFICE.test(m.text)) ||
    ((next === null || isDateLine(next.m.text) || isSigningOffice(next.m.text)) && isSigningOffice(m.text))
      ? [{ kind: 'boundary' }]
      : null,
};
