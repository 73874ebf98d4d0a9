import { packFiles, zipOf, type PackFile, ISSUE_LIST, NOTICE_TEXTS } from '#actions/pack/pack-files';
import { writePackJson } from '#actions/pack/pack-json';
import { packUnits } from '#actions/pack/pack-units';
import { isPackZip, isReplaceable } from '#actions/pack/replaceable';
import { CommandFailure } from '../../command-failure.ts';
import { packReport } from '../../report/pack-report.ts';
import { EXIT, type OutputFile, type Terminal } from '../../terminal/terminal.ts';
import type { Command } from '../command.ts';
import { openOnlyMaster } from '../master.ts';
import { announceWriting } from '../read-inputs.ts';

/** Files that are put on the disk at the same time, which waits for each. */
const AT_ONCE = 8;

/**
 * `duban pack`: writes one workbook a unit, 发放清单 and 通知文字 into a folder. A file that is there is
 * replaced only where it is one of these and was not edited since; all are looked at before the first
 * one is written.
 */
export const pack: Command = async (invocation, terminal) => {
  const { output, plan, period, units, zip, json, language, force } = invocation;
  if (plan && period !== null) throw new CommandFailure('usage.period-and-plan');
  const folder = withoutSlash(output ?? '');
  if (folder === '') throw new CommandFailure('usage.no-pack-folder');
  const { workbook } = await openOnlyMaster(invocation, terminal);
  await announceWriting(invocation, terminal);
  const on = invocation.asOf ?? terminal.today();
  const packs = packUnits(workbook.ledger, { kind: plan ? 'plan' : 'period', period, units, on });
  const names = [...packs.packs.map(({ file }) => file), ISSUE_LIST, NOTICE_TEXTS];
  const isForced = (): Promise<boolean> => Promise.resolve(force);
  const places = new Map<string, OutputFile>();
  for (const name of names)
    places.set(
      name,
      await placeOf(`${folder}/${name}`, terminal, force ? isForced : (bytes) => isReplaceable(name, bytes)),
    );
  const zipFile = `${folder}.zip`;
  const zipPlace = zip
    ? await placeOf(zipFile, terminal, force ? isForced : (bytes) => Promise.resolve(isPackZip(bytes)))
    : null;
  const written: PackFile[] = [];
  let batch: PackFile[] = [];
  const writeBatch = async (): Promise<void> => {
    await Promise.all(batch.map(async ({ name, bytes }) => places.get(name)?.write(bytes)));
    batch = [];
  };
  for await (const file of packFiles(packs, new Date())) {
    batch.push(file);
    if (batch.length === AT_ONCE) await writeBatch();
    if (zipPlace !== null) written.push(file);
  }
  await writeBatch();
  await zipPlace?.write(zipOf(written));
  await terminal.out(
    json
      ? writePackJson(packs)
      : packReport(packs, { folder, zip: zipPlace === null ? null : zipFile }, language),
  );
  return packs.packs.some(({ isUnresolved }) => isUnresolved) ? EXIT.errorsFound : EXIT.done;
};

/** A folder without the separators at its end. */
function withoutSlash(folder: string): string {
  let end = folder.length;
  while (end > 0 && '/\\'.includes(folder.charAt(end - 1))) end -= 1;
  return folder.slice(0, end);
}

/** @throws CommandFailure `output.worked-on` where the file there may not be replaced; `output.…` */
async function placeOf(
  file: string,
  terminal: Terminal,
  mayReplace: (bytes: Uint8Array) => Promise<boolean>,
): Promise<OutputFile> {
  const place = await terminal.output(file);
  if (place.present !== null && !(await mayReplace(place.present)))
    throw new CommandFailure('output.worked-on', { file });
  return place;
}
