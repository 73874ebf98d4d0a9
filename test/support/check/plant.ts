import type { Reported } from './clean-document.ts';
import { diceOf } from './dice.ts';
import type { Plant } from './planter.ts';
import { TABLE_PLANTERS } from './table-planters.ts';

interface PlantedTable {
  readonly reported: readonly Reported[];
  readonly plants: readonly Plant[];
}

/**
 * Plants errors into correct reports, kind after kind, each into different items. The same
 * seed plants the same errors.
 */
export function plantTable(reported: readonly Reported[], seed: string, count: number): PlantedTable {
  const dice = diceOf(`${seed}/table`);
  const now = new Map(reported.map((one) => [one.item.no, one]));
  const taken = new Set<string>();
  const plants: Plant[] = [];
  for (let turn = 0; plants.length < count && turn < count * 3; turn += 1) {
    const planting = TABLE_PLANTERS[turn % TABLE_PLANTERS.length]?.(dice, [...now.values()], taken);
    if (planting == null) continue;
    for (const one of planting.changed) {
      now.set(one.item.no, one);
      taken.add(one.item.no);
    }
    for (const no of planting.plant.items) taken.add(no);
    plants.push(planting.plant);
  }
  return { reported: [...now.values()], plants };
}
