/** What marked words of a task are: `section` is the heading above it, `content` its text without all else, `nothing` none of its text. */
export const MARK_ROLES = [
  'lead',
  'unit',
  'assist',
  'leader',
  'due',
  'content',
  'section',
  'nothing',
] as const;
export type MarkRole = (typeof MARK_ROLES)[number];

/*
 * What a place where a task begins looks like, so that other places that look alike are found:
 *
 *     ◆ 新建公园3座…          at the start of a line, with the mark ◆
 *     …按期完成。③ 改造…       after 。, with a number in a circle
 *     项目名称：体育公园二期    at the start of a line, with the label 项目名称
 */
export interface PlaceShape {
  /** `row`: a row of a table begins; `line`: only white space stands before it on its line; else the mark or blank directly before it. */
  readonly before: string;
  /** Kind of number, mark, label or bracket it begins with; `text` for none of them. */
  readonly head: string;
  /** Whether an empty line stands before it; counts only where it begins with plain text. */
  readonly isAfterGap: boolean;
}

/*
 * Where marked words stand in their task, so that the words in the same place of other tasks are found:
 *
 *     承办：市水利局、市住建局；时限：6月底前          建设公园3座◎张三◎市园林局◎6月底前
 *     ^^^^ after a label, up to ；                                  ^ a field between ◎
 *     新建水厂2座（市水务局）                           | 3 | 建设公园 | 市园林局 |
 *                 ^ in a bracket                                      ^ a column of a table
 */
export type FieldShape =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'after'; readonly label: string; readonly until: string }
  | { readonly kind: 'bracket'; readonly open: string }
  | {
      readonly kind: 'field';
      /** `blank`: blanks of any length; `line`: line breaks; else the character between the fields. */
      readonly separator: string;
      /** 0-based. */
      readonly index: number;
      /** Number of fields of the task. */
      readonly count: number;
    };

/** What one correction teaches about documents of the same form. */
export type ReadingRule =
  | { readonly kind: 'start' | 'join' | 'drop' | 'end'; readonly shape: PlaceShape }
  | { readonly kind: 'section'; readonly shape: PlaceShape }
  | { readonly kind: 'mark'; readonly role: Exclude<MarkRole, 'section'>; readonly field: FieldShape };

export const TEMPLATE_FORMAT = 'duban-template/1';

/** How the documents of one form are read: what an office taught on one of them. */
export interface ReadingTemplate {
  readonly format: typeof TEMPLATE_FORMAT;
  readonly name: string;
  readonly rules: readonly ReadingRule[];
}
