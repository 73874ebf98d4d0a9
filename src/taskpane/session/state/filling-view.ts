/** The views of the tab 填报: the row the user is in, and the work of the month. */
export const FILLING_VIEWS = ['card', 'period', 'packs', 'returns', 'reminders'] as const;
export type FillingView = (typeof FILLING_VIEWS)[number];
