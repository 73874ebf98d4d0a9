import type { ReadingTemplate } from '#core/record/reading-template';

/** The templates of a workbook with others; one of the same name takes the place of the earlier one. */
export const joinTemplates = (
  known: readonly ReadingTemplate[],
  added: readonly ReadingTemplate[],
): readonly ReadingTemplate[] => [
  ...new Map([...known, ...added].map((template) => [template.name, template])).values(),
];
