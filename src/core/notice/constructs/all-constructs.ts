import type { Construct } from './construct.ts';
import { attachment } from './attachment.ts';
import { dutyBracket } from './duty-bracket.ts';
import { labelLine } from './label-line.ts';
import { listTitle } from './list-title.ts';
import { plainHeading } from './plain-heading.ts';
import { signature } from './signature.ts';

/**
 * The clause shapes of running text, in the order in which they are tried; a paragraph that none
 * recognises is text. To add a layout, add a file here and a line to this table.
 */
export const CONSTRUCTS: readonly Construct[] = [
  attachment,
  labelLine,
  dutyBracket,
  signature,
  listTitle,
  plainHeading,
];
