import { packCounts } from './pack-counts.ts';
import type { Packs } from './packs.ts';

const PACK_FORMAT = 'duban-pack/1';

/** What was handed out, as `duban-pack/1` JSON. */
export function writePackJson({ kind, period, due, packs }: Packs): string {
  return `${JSON.stringify(
    {
      format: PACK_FORMAT,
      kind,
      period,
      due,
      packs: packs.map(({ file, content, isUnresolved }) => ({
        unit: content.unit,
        file,
        ...packCounts(content),
        unresolved: isUnresolved,
      })),
    },
    null,
    2,
  )}\n`;
}
