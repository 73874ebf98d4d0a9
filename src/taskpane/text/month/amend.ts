import type { AmendmentKind, ScoringBasis } from '#core/record/entered/amendment';
import type { Language } from '#core/text/language';
import { AMENDMENT_KIND_WORDS, SCORING_WORDS } from '#workbook/sheets/amendments/columns';

const zh = {
  propose: '提出调整…',
  title: '提出调整',
  hint: '写入“调整台账”并执行；原来的目标仍留在台账里。要增补任务，请在“调整台账”里加一行“增补”。',
  kind: '类别',
  kinds: AMENDMENT_KIND_WORDS as Readonly<Record<AmendmentKind, string>>,
  target: '调整哪个目标',
  before: '原内容',
  after: '调整后',
  reason: '理由',
  basis: '依据文件',
  approver: '批准人',
  effectiveFrom: '生效期间',
  effectiveHint: '如 2026-07；立即生效的留空。',
  scoring: '计分口径',
  noScoring: '（不填）',
  scorings: SCORING_WORDS as Readonly<Record<ScoringBasis, string>>,
  others: (count: number) => `“调整台账”里另有 ${count} 行待执行，会一起执行。`,
  save: '写入并执行',
  cancel: '取消',
};

/** Words of the form for a change during the year. */
type AmendText = typeof zh;

const en: AmendText = {
  propose: 'Propose a change…',
  title: 'Propose a change',
  hint: 'Written to “调整台账” and carried out; what was promised first stays. To add a task, add a row there.',
  kind: 'Kind',
  kinds: {
    complete: 'Completed',
    withdraw: 'Withdrawn',
    'adjust-target': 'Other target',
    'adjust-deadline': 'Other deadline',
    reword: 'Other wording',
    'change-unit': 'Other unit',
    'change-leader': 'Other leader',
    add: 'Added',
  },
  target: 'Which target',
  before: 'Before',
  after: 'After',
  reason: 'Reason',
  basis: 'Document',
  approver: 'Approved by',
  effectiveFrom: 'Effective from',
  effectiveHint: 'Such as 2026-07; empty: at once.',
  scoring: 'Counts in rankings',
  noScoring: '(not stated)',
  scorings: { original: 'Original target', adjusted: 'New target', none: 'Neither' },
  others: (count) =>
    `${count} other ${count === 1 ? 'row waits' : 'rows wait'} in “调整台账” and will be carried out too.`,
  save: 'Write and carry out',
  cancel: 'Cancel',
};

export const AMEND_TEXT: Readonly<Record<Language, AmendText>> = { zh, en };
