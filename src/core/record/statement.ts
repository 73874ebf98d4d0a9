import type { ProgressBullet } from './task.ts';
import type { Span } from './span.ts';

/**
 * What a report says that belongs to no task: its opening, a section of a 通报, the paragraph about one unit. Its
 * figures are checked like those of a task; it is no task, and no unit has to report on it.
 */
export interface Statement {
  /** Notice id #r running number. */
  readonly id: string;
  readonly notice: string;
  /** Ordinal as printed without brackets or stop, else the name it begins with (清河县：…); "" where it has neither. */
  readonly no: string;
  /** Headings from outermost to innermost, without ordinals and closing stop. */
  readonly section: readonly string[];
  readonly paragraphs: readonly ProgressBullet[];
  readonly span: Span;
}
