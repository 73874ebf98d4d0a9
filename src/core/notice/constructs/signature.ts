import type { Construct } from './construct.ts';

const DATE =
  /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const OFFICE = /^.{2,20}(?:人民政府|政府|办公室|办公厅|委员会|督查室|管委会|领导小组)$/;

/*
 * 海州市人民政府办公室
 * 2024年3月6日
 * ^ the signature ends the list before it
 */
export const signature: Construct = {
  name: 'signature',
  recognise: (m, { itemIsClosed }) =>
    DATE.test(m.text) || (itemIsClosed && OFFICE.test(m.text)) ? [{ kind: 'boundary' }] : null,
};
