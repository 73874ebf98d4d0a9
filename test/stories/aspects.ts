import type { PaneState } from '#taskpane/session/state/state';
import { reviewStep } from '#taskpane/session/state/incoming';

/** What is distinguished about a part of the state of the pane: its variants, and which one a state has. */
interface Aspect {
  readonly variants: readonly string[];
  readonly of: (state: PaneState) => string;
}

/** `variants` has to name every result of `of`: a member added to one of the unions does not compile. */
const aspect = <V extends string>(
  of: (state: PaneState) => V,
  variants: Readonly<Record<NoInfer<V>, true>>,
): Aspect => ({ of, variants: Object.keys(variants) });

const yesOrNo = (of: (state: PaneState) => boolean): Aspect =>
  aspect((state) => (of(state) ? 'yes' : 'no'), { yes: true, no: true });

/** The aspects of the state, one for each of its fields: a field added to it does not compile without one. */
const ASPECTS = {
  language: aspect(({ language }) => language, { zh: true, en: true }),
  isDark: yesOrNo(({ isDark }) => isDark),
  phase: aspect(({ phase }) => phase, { starting: true, outside: true, ready: true }),
  tab: aspect(({ tab }) => tab, { tasks: true, filling: true, checks: true, summary: true }),
  tasksView: aspect(({ tasksView }) => tasksView, {
    import: true,
    registry: true,
    targets: true,
    units: true,
  }),
  fillingView: aspect(({ fillingView }) => fillingView, {
    card: true,
    period: true,
    packs: true,
    returns: true,
    reminders: true,
  }),
  returns: aspect(
    ({ returns }) => (returns === null ? 'none' : returns.written.length > 0 ? 'written' : 'under review'),
    { none: true, 'under review': true, written: true },
  ),
  correcting: aspect(
    ({ correcting }) =>
      correcting === null ? 'none' : correcting.forms.size > 0 ? 'with a form' : 'reports',
    { none: true, reports: true, 'with a form': true },
  ),
  targetAnswers: yesOrNo(({ targetAnswers }) => targetAnswers.length > 0),
  incoming: aspect(
    ({ incoming }) => {
      if (incoming === null) return 'none';
      const step = reviewStep(incoming);
      return step === 'text' ? step : (`${incoming.from} ${step}` as const);
    },
    {
      none: true,
      text: true,
      'import preview': true,
      'import ask': true,
      'import choose': true,
      'import confirm': true,
      'registry preview': true,
      'registry ask': true,
      'registry choose': true,
      'registry confirm': true,
    },
  ),
  session: yesOrNo(({ session }) => session !== null),
  workbook: aspect(
    ({ workbook }) =>
      workbook === null ? 'not read' : workbook.ledger.isDuban ? 'with a ledger' : 'without a ledger',
    { 'not read': true, 'with a ledger': true, 'without a ledger': true },
  ),
  work: aspect(({ work }) => work?.kind ?? 'none', {
    none: true,
    opening: true,
    reading: true,
    collecting: true,
    packing: true,
    fetching: true,
    preparing: true,
    writing: true,
    undoing: true,
    redoing: true,
  }),
  message: aspect(({ message }) => message?.kind ?? 'none', {
    none: true,
    failure: true,
    fault: true,
    written: true,
    undone: true,
    redone: true,
    read: true,
    interrupted: true,
  }),
  undoable: yesOrNo(({ undoable }) => undoable.length > 0),
  redoable: yesOrNo(({ redoable }) => redoable.length > 0),
  pendingBuild: yesOrNo(({ pendingBuild }) => pendingBuild !== null),
  comparing: yesOrNo(({ comparing }) => comparing !== null),
  day: yesOrNo(({ day }) => day !== null),
  findingFilter: yesOrNo(
    ({ findingFilter: { severities, unit, area, text, isSettledShown } }) =>
      severities.length > 0 || unit !== null || area !== null || text !== '' || isSettledShown,
  ),
  place: yesOrNo(({ place }) => place !== null),
  row: aspect(
    ({ row }) => {
      if (row === null) return 'none';
      if (row.card === null) return 'without a task';
      return row.card === 'unreadable' ? 'unreadable' : row.card.sheet;
    },
    {
      none: true,
      'without a task': true,
      unreadable: true,
      tasks: true,
      targets: true,
      progress: true,
      figures: true,
      plan: true,
      allocations: true,
      breakdown: true,
      halfYear: true,
      findings: true,
      history: true,
      problems: true,
    },
  ),
  editedReport: yesOrNo(({ editedReport }) => editedReport !== null),
  isOutdated: yesOrNo(({ isOutdated }) => isOutdated),
} satisfies Readonly<Record<keyof PaneState, Aspect>>;

/** Every variant of every aspect, as `work: writing`. */
export const ALL_VARIANTS: readonly string[] = Object.entries(ASPECTS).flatMap(([name, { variants }]) =>
  variants.map((variant) => `${name}: ${variant}`),
);

/** The variants that a state has. */
export const variantsOf = (state: PaneState): readonly string[] =>
  Object.entries(ASPECTS).map(([name, { of }]) => `${name}: ${of(state)}`);
