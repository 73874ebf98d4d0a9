import { sliceMapped } from '../../text/mapped-text.ts';
import type { Construct } from './construct.ts';

/*
 * ——预期性指标。
 * ^ a heading behind a dash: short, without figures, followed by paragraphs without one
 */
export const dashHeading: Construct = {
  name: 'dash-heading',
  afterOrdinal: true,
  recognise: (m, { ordinal, next }) => {
    if (ordinal?.rank !== 'dash' || next === null || next.ordinal !== null || next.glued) return null;
    const title = m.text.replace(/[。：:]$/, '');
    if (title.length < 3 || title.length > 25 || /[，,。；;：:！？\d（()）]/.test(title)) return null;
    return [{ kind: 'heading', title: sliceMapped(m, 0, title.length) }];
  },
};
