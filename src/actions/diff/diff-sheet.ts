import type { DiffItem } from '#core/diff/diff';
import { DIFF_WORDS, diffSentence } from '#core/diff/words';
import type { Task } from '#core/record/task';
import { cellText, listCell, textCell } from '#workbook/codec/cell';
import { writeWorkbookFile } from '#workbook/file/write';
import { type OfficialRow, officialSheet } from '#workbook/model/official-sheet';
import type { ColumnLayout } from '#workbook/model/table-layout';
import type { SheetModel } from '#workbook/model/sheet-model';
import { diffCounts } from './compare-readings.ts';

const COLUMNS: readonly ColumnLayout[] = [
  { key: 'kind', header: '变化', width: 10, style: 'center' },
  { key: 'what', header: '说明', width: 34, style: 'text' },
  { key: 'noA', header: '原序号', width: 8, style: 'center' },
  { key: 'contentA', header: '原内容', width: 46, style: 'text' },
  { key: 'unitsA', header: '原牵头单位', width: 15, style: 'text' },
  { key: 'noB', header: '现序号', width: 8, style: 'center' },
  { key: 'contentB', header: '现内容', width: 46, style: 'text' },
  { key: 'unitsB', header: '现牵头单位', width: 15, style: 'text' },
];

/** Names of the sheet and of its cells in a workbook. */
export interface DiffSheetName {
  readonly sheet: string;
  readonly rangeName: string;
}

export const DIFF_SHEET: DiffSheetName = { sheet: '通知比对', rangeName: '通知比对区域' };

/** 通知比对: two notices side by side, a row a task, for printing on A3 landscape. */
export function diffSheet(
  items: readonly DiffItem[],
  names: readonly [string, string],
  { sheet, rangeName } = DIFF_SHEET,
): SheetModel {
  return officialSheet({
    sheet,
    title: '通知比对表',
    legend: {
      text: `原：${names[0]}　现：${names[1]}　${diffCounts(items, 'zh').join('，')}`,
      style: 'note',
    },
    paper: 'a3',
    columns: COLUMNS,
    rows: items.map((item, place): OfficialRow => ({
      kind: 'item',
      key: String(place),
      cells: [
        cellText(DIFF_WORDS.zh.kinds[item.kind] + (item.isUncertain ? '（待核）' : '')),
        item.a === null || item.b === null ? null : cellText(diffSentence(item)),
        ...sideCells(item.a),
        ...sideCells(item.b),
      ],
    })),
    rangeName,
    about: ['kind'],
  });
}

const sideCells = (task: Task | null) =>
  task === null
    ? [null, null, null]
    : [textCell.toCell(task.no), textCell.toCell(task.content), listCell.toCell(task.leadUnits)];

/** The comparison as an .xlsx file of its own. */
export const writeDiffWorkbook = (
  items: readonly DiffItem[],
  names: readonly [string, string],
): Promise<Uint8Array> => writeWorkbookFile([diffSheet(items, names)]);
