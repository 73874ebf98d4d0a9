import type { Span } from './span.ts';

/** 牵头领导. A title that several leaders share is repeated with each. */
export interface Leader {
  readonly name: string;
  readonly title: string | null;
}

/** One paragraph of what a completion table says was done. */
export interface ProgressBullet {
  /** ① ② … as printed; null where the paragraph carries no mark. */
  readonly mark: string | null;
  readonly text: string;
  readonly span: Span;
  /** Put together from cells of a table (`ProgressTable`), which are checked as such and not as words. */
  readonly ofCells?: true;
}

/** One task a notice assigns. */
export interface Task {
  /** Notice id # [list ordinal /] [section ordinal .] number; unique and stable. */
  readonly id: string;
  readonly notice: string;
  /** Title of the list as printed where the notice holds several. */
  readonly list: string | null;
  /** Headings from outermost to innermost, without ordinals and closing stop. */
  readonly section: readonly string[];
  /** Number as printed without brackets or stop; "" where none is printed. */
  readonly no: string;
  readonly content: string;
  readonly leaders: readonly Leader[];
  readonly leadUnits: readonly string[];
  /** Named units in printed order, leads first. */
  readonly units: readonly string[];
  /** Collective phrases that stand for several units (各县（区）政府). */
  readonly groupUnits: readonly string[];
  /** 完成时限 as printed on a label or in a column; null where none is. */
  readonly dueText: string | null;
  readonly progress: readonly ProgressBullet[];
  readonly span: Span;
}
