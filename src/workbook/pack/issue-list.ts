import { dateWords, periodWords } from '#core/text/calendar-words';
import { cellText, textCell } from '../codec/cell.ts';
import { officialSheet } from '../model/official-sheet.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { ColumnLayout } from '../model/table-layout.ts';
import type { PackContact, PackContent } from './pack-content.ts';

/** A line of 发放清单: one pack. */
export interface IssuedPack {
  readonly unit: string;
  readonly file: string;
  readonly tasks: number;
  readonly lead: number;
  readonly figures: number;
  readonly own: PackContact | null;
  /** What somebody has to do; "" where nothing. */
  readonly note: string;
}

const COLUMNS: readonly ColumnLayout[] = [
  { key: 'number', header: '序号', width: 6, style: 'centerNumber' },
  { key: 'unit', header: '单位', width: 24, style: 'text' },
  { key: 'file', header: '文件', width: 40, style: 'text' },
  { key: 'tasks', header: '任务（行）', width: 12, style: 'centerNumber' },
  { key: 'lead', header: '其中牵头', width: 9, style: 'centerNumber' },
  { key: 'figures', header: '指标', width: 7, style: 'centerNumber' },
  { key: 'due', header: '报送时限', width: 17, style: 'center' },
  { key: 'contact', header: '联系人', width: 11, style: 'center' },
  { key: 'phone', header: '联系电话', width: 16, style: 'center' },
  { key: 'note', header: '备注', width: 24, style: 'text' },
];

/** 发放清单: what was sent to whom, for the office that hands it out. */
export function issueList(
  { kind, period, due }: Pick<PackContent, 'kind' | 'period' | 'due'>,
  packs: readonly IssuedPack[],
): SheetModel {
  const when = period === null ? '' : periodWords(period, 'zh');
  return officialSheet({
    sheet: '发放清单',
    title: `${when}${kind === 'plan' ? '推进方案' : '进展填报'}发放清单`,
    legend: null,
    paper: 'a4',
    columns: COLUMNS,
    rangeName: '发放清单区域',
    about: ['unit'],
    rows: packs.map(({ unit, file, tasks, lead, figures, own, note }, at) => ({
      kind: 'item',
      cells: [
        at + 1,
        cellText(unit),
        cellText(file),
        tasks,
        lead,
        kind === 'plan' ? null : figures,
        due === null ? '按通知要求' : dateWords(due, 'zh'),
        textCell.toCell(own?.contact ?? ''),
        textCell.toCell(own?.phone ?? ''),
        textCell.toCell(note),
      ],
    })),
  });
}
