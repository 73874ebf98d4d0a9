import type { ReadingTemplate } from '#core/notice/correction/template';
/** A reading template as the text of a file. */
export declare const writeTemplateJson: (template: ReadingTemplate) => string;
