import type { ReadingTemplate } from '#core/record/reading-template';

/** A reading template as the text of a file. */
export const writeTemplateJson = (template: ReadingTemplate): string =>
  `${JSON.stringify(template, null, 2)}\n`;
