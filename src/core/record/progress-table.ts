import type { Span } from './span.ts';

/**
 * What the figures of a column are. `plan`: a goal; `done`: what was reached; `rate`: a percentage of a
 * goal; `growth`: against another year; `pace`: 序时进度; `gap`: points ahead of or behind the pace; `rank`: a
 * place; `prior`: the figure of another year; `other`: a figure whose name does not tell.
 */
export type FigureKind = 'plan' | 'done' | 'rate' | 'growth' | 'pace' | 'gap' | 'rank' | 'prior' | 'other';

/** `whole`: of a project from its beginning to its end (总投资); `part`: of some months only (本月); `year`: all else. */
export type FigureScope = 'year' | 'whole' | 'part';

/** A column of figures of a progress table. */
export interface FigureColumn {
  /** Its name without its unit: 年度目标. */
  readonly name: string;
  readonly kind: FigureKind;
  readonly scope: FigureScope;
  /** The indicator named in the header (造林 over 任务, 完成, 完成率); "" where the rows name it. */
  readonly indicator: string;
  /** As printed in the header or above the table; "" where each row has its own, or none is printed. */
  readonly unit: string;
  /** The months it names (1—6月完成); null where it names none. */
  readonly months: { readonly first: number; readonly last: number } | null;
}

/** A filled cell of a column of figures. */
export interface FigureCell {
  /** Index of its column among the columns of figures. */
  readonly column: number;
  /** As printed, without white space. */
  readonly text: string;
  readonly span: Span;
}

/** A row of a progress table. */
export interface FigureRow {
  /** Id of its task; null for a total. */
  readonly task: string | null;
  /** What the row is about: its task, district or project, or the word of a total (合计). */
  readonly label: string;
  /** `total` adds up all rows, `subtotal` some; the row of a whole (全市) may do so too. */
  readonly kind: 'item' | 'whole' | 'total' | 'subtotal';
  /** Unit of its figures, from its own column or name; "" where it has none. */
  readonly unit: string;
  readonly cells: readonly FigureCell[];
}

/** A table that prints goals and what was reached of them in columns of figures. */
export interface ProgressTable {
  readonly notice: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}
