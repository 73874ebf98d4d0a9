import { strToU8, zipSync } from 'fflate';
import { writePack } from '#workbook/pack/write-pack';
import { issueList } from '#workbook/pack/issue-list';
import { sealSheet } from '#workbook/pack/seal';
import { writeWorkbookFile } from '#workbook/file/write';
import { noticeTexts, unresolvedNote } from './notice-text.ts';
import { packCounts } from './pack-counts.ts';
import type { Packs } from './packs.ts';

/** A file that is handed out, or stays with the office. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names of the files that stay with the office. */
export const ISSUE_LIST = '发放清单.xlsx';
export const NOTICE_TEXTS = '通知文字.txt';

/** The files of one time of handing out, one after the other: the packs, then 发放清单 and 通知文字. */
export async function* packFiles(packs: Packs, modified?: Date): AsyncGenerator<PackFile> {
  for (const { file, content } of packs.packs)
    yield { name: file, bytes: await writePack(content, modified) };
  const list = issueList(
    packs,
    packs.packs.map(({ file, content, isUnresolved }) => ({
      file,
      unit: content.unit,
      own: content.own,
      ...packCounts(content),
      note: isUnresolved ? unresolvedNote(content.unit) : '',
    })),
  );
  yield {
    name: ISSUE_LIST,
    bytes: await writeWorkbookFile([list, sealSheet([list])], modified === undefined ? {} : { modified }),
  };
  yield { name: NOTICE_TEXTS, bytes: strToU8(noticeTexts(packs)) };
}

/** Fixed time of the entries, the earliest possible: equal files give equal bytes. */
const NO_TIME = '1980-01-01T00:00:00';

/** The files as one zip; workbooks are packed already. */
export const zipOf = (files: readonly PackFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: NO_TIME });
