import type { Construct } from '../event.ts';
import { attachment } from './attachment.ts';
import { dutyBracket } from './duty-bracket.ts';
import { labelLine } from './label-line.ts';
import { listTitle } from './list-title.ts';
import { plainHeading } from './plain-heading.ts';
import { signature } from './signature.ts';

/**
 * The clause shapes of running text, in the order they are tried; what none of
 * them knows is text. A new layout is a new file here and a line in this table.
 */
export const CONSTRUCTS: readonly Construct[] = [
  attachment,
  labelLine,
  dutyBracket,
  signature,
  listTitle,
  plainHeading,
];
