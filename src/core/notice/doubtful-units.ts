import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import { taskName } from '../record/task-name.ts';
import type { Task } from '../record/task.ts';
import { endsLikeUnit } from './duty/units.ts';
import { findQuantities } from '../text/quantity.ts';
import { toHalfWidth } from '../text/width.ts';

/** Longest name, without what stands in brackets, that is taken for one: the longest of ministries and courts have 24. */
const LONGEST_NAME = 28;
/** Longest name with an ending that no lexicon of units has. */
const LONGEST_UNKNOWN = 16;
const SENTENCE = /[。；;！!？?：:]|[，,]/;
/** Words a sentence begins with and no name of a unit does. */
const BEGINS_SENTENCE =
  /^(?:并|将|由|对|把|在|按|按照|根据|负责|确保|加快|力争|不断|进一步|及时|完成|开展|推动|实现|做好|同时|其中)/;

/** Why a text does not look like the name of a unit. */
type NameDoubt = 'sentence' | 'figure' | 'half-bracket' | 'too-long';

/**
 * Names of units that do not look like names, once a name, at the first task that has it: a sentence, a
 * quantity, half a bracket, or far too long. A name with digits (110指挥中心) or an ending that no lexicon has
 * (市粮库) is none.
 */
export function doubtfulUnits(tasks: readonly Task[]): readonly Finding[] {
  const seen = new Set<string>();
  return tasks.flatMap((task) =>
    task.units.flatMap((unit) => {
      const doubt = seen.has(unit) ? null : doubtAbout(unit);
      seen.add(unit);
      if (doubt === null) return [];
      const place = { notice: task.notice, task: task.id, span: task.span };
      return [finding('reading.doubtful-unit', place, { unit, no: taskName(task), reason: doubt })];
    }),
  );
}

function doubtAbout(unit: string): NameDoubt | null {
  const name = toHalfWidth(unit);
  if (hasHalfBracket(name)) return 'half-bracket';
  const outside = name.replace(/\([^()]{0,40}\)/g, '');
  const isKnown = endsLikeUnit(outside);
  if (SENTENCE.test(outside) || (BEGINS_SENTENCE.test(outside) && !isKnown)) return 'sentence';
  if (!isKnown && findQuantities(outside).some(({ unit: measure }) => measure !== null)) return 'figure';
  return outside.length > (isKnown ? LONGEST_NAME : LONGEST_UNKNOWN) ? 'too-long' : null;
}

function hasHalfBracket(name: string): boolean {
  const count = (marks: string): number => [...name].filter((char) => marks.includes(char)).length;
  return count('([〔【') !== count(')]〕】') || count('“') !== count('”') || count('《') !== count('》');
}
