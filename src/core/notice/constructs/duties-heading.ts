import { sliceMapped } from '../../text/mapped-text.ts';
import { unitsBeforeDuties } from '../duty/subject.ts';
import type { Construct } from './construct.ts';

/*
 * 各有关单位职责：
 * 区海洋发展局：负责统筹推进…
 * ^ the heading of duties by unit, known by what follows it
 */
const ANNOUNCES = /^[^，,。；;：:\d]{0,16}(?:职责|分工|任务)(?:分工)?(?:如下)?[：:。]?$/;

export const dutiesHeading: Construct = {
  name: 'duties-heading',
  recognise: (m, { next }) => {
    if (next === null || next.ordinal !== null || !ANNOUNCES.test(m.text)) return null;
    const title = m.text.replace(/(?:如下)?[：:。]?$/, '');
    return title.length >= 4 && unitsBeforeDuties(next.m.text) !== null
      ? [{ kind: 'heading', title: sliceMapped(m, 0, title.length) }]
      : null;
  },
};
