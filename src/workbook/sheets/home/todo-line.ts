/** A line of 当前待办: what is to be done on one sheet. */
export interface TodoLine {
  /** The sheet it leads to. */
  readonly sheet: string;
  /** What stands before it, unlike that of other lines; absent: the name of the sheet. */
  readonly label?: string;
  readonly text: string;
  /** The live formula whose present result the text is; null: a text of the last check. */
  readonly formula: string | null;
}
