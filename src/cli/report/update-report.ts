import type { EntryCounts } from '#actions/build/entry-counts';
import type { UpdatedWorkbook } from '#actions/build/update-workbook';
import { findingSentence } from '#core/finding/finding-sentence';
import { PUT_ASIDE_WORDING } from '#core/finding/put-aside-wording';
import type { PutAside } from '#core/record/entered/put-aside';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { fileLossSentence } from '#workbook/file/file-loss';
import { addedColumnsSentence } from '#workbook/plan/columns/added-columns';
import { UPDATE_WORDS, type UpdateWords } from './update-words.ts';

/**
 * What became of the content of a workbook that was updated: how much of what people
 * entered is kept, and one by one what was put aside, not read or not kept. `source`:
 * the name of the workbook that it was read from.
 */
export function updateReport(
  { entered, columns, putAside, waiting, unread, losses }: Omit<UpdatedWorkbook, 'bytes' | 'written'>,
  source: string,
  language: Language,
): string {
  const words = UPDATE_WORDS[language];
  const list = (title: (count: number) => string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title(lines.length), ...lines.map((line) => `  ${line}`)];
  return [
    keptLine(entered, source, words),
    ...columns.map((added) => addedColumnsSentence(added, language)),
    ...list(
      words.putAside,
      putAside.map((line) => putAsideLine(line, language)),
    ),
    ...(waiting === 0 ? [] : [words.waiting(waiting)]),
    ...list(
      words.notRead,
      unread.map((found) => findingSentence(found, language)),
    ),
    ...list(
      words.losses,
      losses.map((loss) => fileLossSentence(loss, language)),
    ),
    '',
  ].join('\n');
}

function keptLine(entered: EntryCounts, source: string, words: UpdateWords): string {
  const kinds = Object.keys(words.counts) as (keyof EntryCounts)[];
  const counts = kinds.flatMap((kind) => (entered[kind] === 0 ? [] : [words.counts[kind](entered[kind])]));
  return counts.length === 0
    ? words.nothingEntered(source)
    : words.kept(source, counts.join(words.separator));
}

function putAsideLine(
  { text, sheet, column, cell, task, target, unit, period, reason }: PutAside,
  language: Language,
): string {
  const words = UPDATE_WORDS[language];
  const place = [
    words.from(sheet, column, cell),
    ...(task === '' ? [] : [words.task(task)]),
    ...(target === '' ? [] : [words.target(target)]),
    ...[unit, period === null ? null : periodWords(period, language)].flatMap((part) => part ?? []),
  ].join(words.comma);
  return (
    words.quoted(text) + words.because(place, reason === null ? '' : PUT_ASIDE_WORDING[reason][language])
  );
}
