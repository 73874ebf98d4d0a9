import type { Construct } from './construct.ts';

const TOTAL = /^(?:总计|合计|共计|小计)[:：（(]?\d{1,5}[个项件处]?[）)]?[。；;]?$/;

/*
 * 合计12项
 * ^ the sum of a list, which is no item and no part of the last one
 */
export const totalLine: Construct = {
  name: 'total-line',
  recognise: (m) => (TOTAL.test(m.text) ? [{ kind: 'boundary' }] : null),
};
