import type { FindingKind } from './kind.ts';

/** Findings of core/check; numbers and near misses stand in its SPEC.md. */
export const CHECK_KINDS = {
  'form.text-missing': { severity: 'error', params: [], when: 'A row was filled in, but not its 进展情况.' },
  'form.too-long': {
    severity: 'error',
    params: ['length', 'limit', 'over'],
    when: 'A report has more characters than allowed.',
  },
  'form.not-a-number': {
    severity: 'error',
    params: ['metric', 'value'],
    when: 'A number column holds a text that is no number.',
  },
  'form.unit-differs': {
    severity: 'error',
    params: ['metric', 'value', 'measure'],
    when: "A number was typed with a unit that cannot be converted to the target's.",
  },
  'form.unit-foreign': {
    severity: 'error',
    params: ['unitName', 'units'],
    when: 'The unit of a row has no part in its task.',
  },
  'form.row-doubled': {
    severity: 'error',
    params: ['row'],
    when: 'Two rows report for one task, unit and period.',
  },
  'form.period-wrong': {
    severity: 'error',
    params: ['value', 'fault'],
    when: 'The period of a row is none, of another year, or not over yet.',
  },
  'form.late': {
    severity: 'warning',
    params: ['due', 'reported', 'days'],
    when: 'A report was handed in after its due day.',
  },
  'form.missing': {
    severity: 'error',
    params: ['unitName', 'due'],
    when: 'A lead unit has not reported although the due day has passed.',
  },
  'form.task-unknown': {
    severity: 'error',
    params: ['value'],
    when: 'A row names no task of the registry.',
  },
  'target.rate-differs': {
    severity: 'warning',
    params: ['metric', 'figure', 'claimed', 'arithmetic'],
    when: 'A printed completion rate is not value ÷ target.',
  },
  'target.done-unmet': {
    severity: 'warning',
    params: ['metric', 'figure', 'goal'],
    when: 'A task is rated as done but one of its targets is not met.',
  },
  'target.met-not-done': {
    severity: 'info',
    params: ['rating'],
    when: 'Every target of a task is met but it is not rated as done.',
  },
  'target.behind': {
    severity: 'info',
    params: ['metric', 'arithmetic', 'pace', 'gap'],
    when: 'A cumulative figure lies below the time-proportional pace.',
  },
  'target.fell': {
    severity: 'warning',
    params: ['metric', 'figure', 'last', 'lastPeriod', 'difference'],
    when: 'A cumulative figure is lower than in the last period.',
  },
  'target.magnitude': {
    severity: 'warning',
    params: ['metric', 'figure', 'meant', 'arithmetic'],
    when: 'A figure fits only when its unit is moved by 10 000 or by 100.',
  },
  'target.far-above': {
    severity: 'warning',
    params: ['metric', 'arithmetic'],
    when: 'A figure is many times its target.',
  },
  'target.words-exceed': {
    severity: 'warning',
    params: ['words', 'metric', 'arithmetic'],
    when: 'The words say the target is met or exceeded, the figures do not.',
  },
  'target.growth-below': {
    severity: 'info',
    params: ['metric', 'figure', 'goal'],
    when: 'A growth rate is below the promised one.',
  },
  'target.ceiling-exceeded': {
    severity: 'warning',
    params: ['metric', 'figure', 'bound', 'goal', 'difference'],
    when: 'A figure is above its ceiling, or a fall is smaller than promised when its time is over.',
  },
  'target.restated': {
    severity: 'warning',
    params: ['metric', 'printed', 'goal'],
    when: "A report restates the year's target with another figure.",
  },
  'entry.parts-differ': {
    severity: 'warning',
    params: ['metric', 'total', 'arithmetic', 'difference'],
    when: 'The parts of an enumeration do not add up to the printed total.',
  },
  'entry.column-differs': {
    severity: 'warning',
    params: ['metric', 'printed', 'typed'],
    when: 'The narrative and the number column give different values.',
  },
  'entry.share-differs': {
    severity: 'warning',
    params: ['metric', 'claimed', 'arithmetic'],
    when: 'A percentage is not the ratio of the two figures printed beside it.',
  },
  'entry.text-repeated': {
    severity: 'warning',
    params: ['quote', 'characters'],
    when: 'A sentence or more stands twice in one report.',
  },
  'across.two-values': {
    severity: 'warning',
    params: ['metric', 'a', 'b', 'other'],
    when: 'One indicator has two values in one period.',
  },
  'across.same-text': {
    severity: 'warning',
    params: ['other', 'quote', 'characters'],
    when: 'The same text stands under two tasks.',
  },
  'across.same-as-last': {
    severity: 'warning',
    params: ['lastPeriod'],
    when: 'The text is that of the last period.',
  },
  'across.areas-differ': {
    severity: 'warning',
    params: ['metric', 'total', 'arithmetic', 'difference'],
    when: "The values of the districts do not add up to the city's.",
  },
  'substance.no-fact': {
    severity: 'info',
    params: ['quote'],
    when: 'A report says that work goes on and nothing that was done.',
  },
  'substance.problem-without-step': {
    severity: 'warning',
    params: [],
    when: 'A problem is reported without a next step.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
