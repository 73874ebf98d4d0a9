import { characterCount } from '#core/check/entry/character-count';
import type { Entry } from '#core/record/entered/entry';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { textCell } from '../codec/cell.ts';
import { RATING_WORDS } from '../codec/wording.ts';
import { COLORS } from '../model/cell-style.ts';
import { characterCountFormula } from '../model/formula.ts';
import { reportedOnCell } from '../sheets/progress/reported-on.ts';
import { progressText } from '../sheets/progress/text.ts';
import { type Form, type FormRow, formSheet } from './form-sheet.ts';
import { PACK_PROGRESS, type PackProgressColumn } from './layout.ts';
import type { PackContent, PackReport } from './pack-content.ts';
import { packKey } from './row-keys.ts';

export const ROLE_WORDS = { lead: '牵头', support: '配合' } as const;

/** 进展填报 of a pack: a row for each task in which the unit has a part. */
export function progressForm(content: PackContent, period: string): Form {
  const { unit, due, reports, settings } = content;
  const { maxChars } = settings;
  return formSheet(PACK_PROGRESS, {
    title: `${periodWords(period, 'zh')}重点工作任务进展填报表`,
    about: aboutLine(unit, due),
    legend: `浅黄色单元格由填报单位填写${maxChars === null ? '' : `；“进展情况”与“存在问题和困难”合计不超过${String(maxChars)}字，超过时“字数”变红`}。`,
    rows: reports.map((report) => rowOf(report, unit, period)),
    hidden: new Set<PackProgressColumn>([
      ...(reports.every(({ place }) => place === null) ? ['place' as const] : []),
      ...(reports.every(({ stage }) => stage === '') ? ['stage' as const] : []),
    ]),
    // This report will be about as long as the last one.
    room: { text: Math.max(maxChars ?? 0, ...reports.map(({ last }) => textOf(last).length)) },
    conditions:
      maxChars === null
        ? []
        : [
            {
              column: 'length',
              formula: (at) => `${at('length')}>${String(maxChars)}`,
              fill: COLORS.errorFill,
              color: COLORS.alert,
            },
          ],
  });
}

/** Whom a sheet is for, and by when it is due. */
export const aboutLine = (unit: string, due: string | null): string =>
  `填报单位：${unit}${due === null ? '' : `　　报送时限：${dateWords(due, 'zh')}`}`;

function rowOf(
  { task, role, place, stage, last, now }: PackReport,
  unit: string,
  period: string,
): FormRow<PackProgressColumn> {
  const text = textOf(now);
  return {
    key: packKey({ id: task.id, unit, period }),
    cells: {
      taskNo: textCell.toCell(task.no),
      place,
      content: textCell.toCell(task.content),
      role: ROLE_WORDS[role],
      stage: textCell.toCell(stage),
      lastText: textCell.toCell(textOf(last)),
      text: textCell.toCell(text),
      problem: textCell.toCell(now?.problem ?? ''),
      nextStep: textCell.toCell(now?.nextStep ?? ''),
      rating: now?.rating == null ? null : RATING_WORDS[now.rating],
      length: characterCount(text) + characterCount(now?.problem ?? ''),
      reportedOn: reportedOnCell().toCell(now?.reportedOn ?? null),
    },
    // Notices limit 进展情况 including the problems, so both cells are counted.
    formulas: { length: (at) => characterCountFormula(`${at('text')}&${at('problem')}`) },
  };
}

const textOf = (entry: Entry | null): string => (entry === null ? '' : progressText(entry.paragraphs));
