import type { Lamp } from '#core/check/lamp';
import type { Language } from '#core/finding/language';

export const LAMP: Readonly<Record<Language, Readonly<Record<Lamp, string>>>> = {
  zh: { green: '绿灯', yellow: '黄灯', red: '红灯', none: '不亮灯' },
  en: { green: 'Green', yellow: 'Yellow', red: 'Red', none: 'No lamp' },
};
