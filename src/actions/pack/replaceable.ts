import { strFromU8, unzipSync } from 'fflate';
import { openOfficePackage } from '#document/read/office/package';
import { InputFailure } from '#core/failure/input-failure';
import { isUntouched } from '#workbook/pack/seal';
import { areNoticeTexts } from './notice-text.ts';
import { ISSUE_LIST, NOTICE_TEXTS } from './pack-files.ts';

/** Whether a file that stands where one of `packFiles` is to be written was written so and not worked on since. */
export async function isReplaceable(name: string, bytes: Uint8Array): Promise<boolean> {
  if (name === NOTICE_TEXTS) return areNoticeTexts(strFromU8(bytes));
  try {
    if ((await openOfficePackage(bytes)).kind !== 'xlsx') return false;
  } catch (error) {
    if (error instanceof InputFailure) return false;
    throw error;
  }
  return isUntouched(bytes);
}

/** Whether a file is a zip of packs. It may be replaced, since packs are not edited inside the zip. */
export function isPackZip(bytes: Uint8Array): boolean {
  let isOurs = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        isOurs ||= name === ISSUE_LIST;
        return false;
      },
    });
  } catch {
    return false;
  }
  return isOurs;
}
