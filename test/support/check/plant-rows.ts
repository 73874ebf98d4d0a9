import type { Entry } from '#core/record/entered/entry';
import { diceOf } from './dice.ts';
import type { Plant } from './planter.ts';
import type { ReportRows } from './report-rows.ts';
import { ROW_PLANTERS, type RowSite } from './row-planters.ts';

interface PlantedRows {
  readonly entries: readonly Entry[];
  readonly plants: readonly Plant[];
}

/** Plants errors into correct rows, kind after kind, each into the June row of a different item. */
export function plantRows({ items, entries }: ReportRows, seed: string, count: number): PlantedRows {
  const dice = diceOf(`${seed}/rows`);
  const sites = items.flatMap((item, index): readonly RowSite[] => {
    const may = entries[index];
    const june = entries[items.length + index];
    return may === undefined || june === undefined ? [] : [{ item, may, june }];
  });
  const changed = new Map<string, readonly Entry[]>();
  const plants: Plant[] = [];
  for (let turn = 0; plants.length < count && turn < count * 3; turn += 1) {
    const planter = ROW_PLANTERS[turn % ROW_PLANTERS.length];
    const open = sites.filter((site) => !changed.has(site.june.key) && planter?.fits(site) === true);
    if (planter === undefined || open.length === 0) continue;
    const site = dice.pick(open);
    const { kind, code, also } = planter;
    changed.set(site.june.key, planter.rows(dice, site));
    plants.push({ kind, code, also, items: [site.item.no], what: `${kind}: ${site.item.content}` });
  }
  return { entries: entries.flatMap((entry) => changed.get(entry.key) ?? [entry]), plants };
}
