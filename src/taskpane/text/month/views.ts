import type { Language } from '#core/text/language';
import type { FillingView } from '../../session/state/filling-view.ts';

const zh = {
  label: '填报：当前行与本月工作',
  views: {
    card: '当前行',
    period: '期间',
    packs: '发放',
    returns: '回收',
    reminders: '催报',
  } satisfies Readonly<Record<FillingView, string>>,
};

/** Names of the views of the tab 填报. */
type FillingViewsText = typeof zh;

const en: FillingViewsText = {
  label: 'Reporting: the row and the month',
  views: { card: 'Row', period: 'Period', packs: 'Packs', returns: 'Returns', reminders: 'Reminders' },
};

export const FILLING_VIEWS_TEXT: Readonly<Record<Language, FillingViewsText>> = { zh, en };
