import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Why returned files cannot be collected as a person asked. */
export const COLLECT_FAILURES = {
  'collect.take-unknown': {
    zh: '交回的文件里没有这一处：任务“{task}”、单位“{unit}”、字段“{field}”、文件“{file}”，没有写入；请照 --json 里的 task、unit、field、file 填写。',
    en: 'Nothing was returned for task "{task}", unit "{unit}", field "{field}" in the file "{file}"; nothing was written. Write task, unit, field and file as --json prints them.',
  },
  'collect.take-rejected': {
    zh: '任务“{task}”、单位“{unit}”、字段“{field}”在“{file}”里的内容不能采纳（原因见改动清单），没有写入；请单位改好后重新交回。',
    en: 'What "{file}" says for task "{task}", unit "{unit}", field "{field}" cannot be taken, the list of changes says why; nothing was written. The unit has to mend it.',
  },
  'collect.take-several': {
    zh: '“{file}”里任务“{task}”、单位“{unit}”、字段“{field}”有几处不同的内容（第{rows}行），没有写入；请写明行号，如“{file}#{row}”。',
    en: '"{file}" says different things for task "{task}", unit "{unit}", field "{field}" (rows {rows}); nothing was written. Name the row, as in "{file}#{row}".',
  },
  'collect.take-twice': {
    zh: '任务“{task}”、单位“{unit}”、字段“{field}”选了两处不同的内容，没有写入；请只选一处。',
    en: 'Two different contents were chosen for task "{task}", unit "{unit}", field "{field}"; nothing was written. Choose one.',
  },
} as const satisfies FailureCatalogue;

/** A failure of collecting returned files; see the catalogue. */
export const CollectFailure = failureClass('CollectFailure', COLLECT_FAILURES);
export type CollectFailure = InstanceType<typeof CollectFailure>;
