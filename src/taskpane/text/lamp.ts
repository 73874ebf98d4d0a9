import type { LampColour } from '#core/check/status/target-status';
import type { Language } from '#core/text/language';

export const LAMP_TEXT: Readonly<Record<Language, Readonly<Record<LampColour, string>>>> = {
  zh: { green: '绿灯', yellow: '黄灯', red: '红灯', doubt: '待核', none: '不亮灯' },
  en: { green: 'Green', yellow: 'Yellow', red: 'Red', doubt: 'To be verified', none: 'No lamp' },
};
