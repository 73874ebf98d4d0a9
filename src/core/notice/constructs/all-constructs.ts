import type { Construct } from './construct.ts';
import { attachment } from './attachment.ts';
import { dashHeading } from './dash-heading.ts';
import { dutyBracket } from './duty-bracket.ts';
import { dutiesHeading } from './duties-heading.ts';
import { dutySentence } from './duty-sentence.ts';
import { goalThenResult } from './goal-then-result.ts';
import { labelLine } from './label-line.ts';
import { listTitle } from './list-title.ts';
import { plainHeading } from './plain-heading.ts';
import { signature } from './signature.ts';
import { totalLine } from './total-line.ts';
import { unitDuties } from './unit-duties.ts';

/**
 * The clause shapes of running text, in the order in which they are tried; a paragraph that none
 * recognises is text. To add a layout, add a file here and a line to this table.
 */
export const CONSTRUCTS: readonly Construct[] = [
  attachment,
  dashHeading,
  labelLine,
  dutyBracket,
  unitDuties,
  dutiesHeading,
  goalThenResult,
  dutySentence,
  signature,
  totalLine,
  listTitle,
  plainHeading,
];
