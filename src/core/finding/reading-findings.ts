import type { FindingKind } from './kind.ts';

/** Findings about how well a document was read: text that became no record, and records that look misread. */
export const READING_FINDINGS = {
  'reading.unread-between': {
    severity: 'warning',
    params: ['no', 'characters', 'begins'],
    when: 'Between two tasks stands text that is part of no task, heading or table that was read.',
    zh: '任务{no}之后有{characters}字没有读成任务（“{begins}…”）；请核对其中是否有任务。',
    en: 'After task {no}, {characters} characters were not read as a task ("{begins}…"); check whether they hold one.',
  },
  'reading.unread-before': {
    severity: 'info',
    params: ['characters', 'begins'],
    when: 'Before the first task stand numbered paragraphs or units that are part of no task.',
    zh: '第一项任务之前有{characters}字没有读成任务（“{begins}…”）；如其中有任务，请核对。',
    en: 'Before the first task, {characters} characters were not read as tasks ("{begins}…"); check whether they hold any.',
  },
  'reading.unread-after': {
    severity: 'info',
    params: ['characters', 'begins'],
    when: 'After the last task stand numbered paragraphs or units that are part of no task.',
    zh: '最后一项任务之后有{characters}字没有读成任务（“{begins}…”）；如其中有任务，请核对。',
    en: 'After the last task, {characters} characters were not read as tasks ("{begins}…"); check whether they hold any.',
  },
  'reading.by-template': {
    severity: 'info',
    params: ['template', 'count'],
    when: 'A document was read with a reading template, which corrected the reading in some places.',
    zh: '按读取模板“{template}”读取，更正了{count}处。',
    en: 'Read with the reading template "{template}", which corrected {count} places.',
  },
  'reading.template-unused': {
    severity: 'warning',
    params: ['template', 'file'],
    when: 'Nothing in a document has the form that a reading template describes.',
    zh: '文件“{file}”没有一处与读取模板“{template}”的格式相同，按通常的办法读取。',
    en: 'Nothing in the file "{file}" has the form of the reading template "{template}"; it was read as usual.',
  },
  'reading.long-task': {
    severity: 'warning',
    params: ['no', 'characters', 'usual'],
    when: 'A task is ten times as long as the tasks of its list usually are: several may have been read as one.',
    zh: '任务{no}有{characters}字，同一清单的任务一般为{usual}字左右；请核对是否把几项读成了一项。',
    en: 'Task {no} has {characters} characters, tasks of its list about {usual}; check whether several were read as one.',
    many: {
      zh: '{count}项任务比同一清单的其他任务长十倍以上，请核对是否把几项读成了一项。',
      en: '{count} tasks are ten times as long as others of their list; check whether several were read as one.',
    },
  },
  'reading.unread-unit': {
    severity: 'warning',
    params: ['unit', 'no'],
    when: 'An entry of a list of units cannot be the name of one (a sentence, a figure) and was not read as a unit.',
    zh: '任务{no}的责任单位中，“{unit}”不像单位名称，没有读成单位，请核对原文。',
    en: '"{unit}" among the units of task {no} does not look like a name and was not read as a unit; check it against the text.',
    many: {
      zh: '责任单位中有{count}处文字不像单位名称，没有读成单位，请核对原文。',
      en: '{count} entries among the units do not look like names and were not read as units; check them against the text.',
    },
  },
  'reading.doubtful-unit': {
    severity: 'warning',
    params: ['unit', 'no', 'reason'],
    when: 'What was read as the name of a unit does not look like one: a sentence, a figure, half a bracket.',
    zh: '任务{no}的责任单位“{unit}”不像单位名称（{reason}），请核对原文。',
    en: 'The unit "{unit}" of task {no} does not look like a name ({reason}); check it against the text.',
    many: {
      zh: '{count}处责任单位不像单位名称，请核对原文。',
      en: '{count} names of units do not look like names; check them against the text.',
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
