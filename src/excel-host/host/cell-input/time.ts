import { parseDate } from './date.ts';
import type { ParsedNumber, InputLocale } from './parsed-input.ts';

const CLOCK = /^(上午|下午)?(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,9})?)?(?: ?([AaPp])[Mm]?)?$/;
const WORDS = /^(上午|下午)?(\d{1,2})时(\d{1,2})分(?:(\d{1,2})秒)?$/;

/** Parses a typed time: 12:30 · 8:00 PM · 下午3:30 · 9时30分. Null: it is not one. */
export function parseTime(text: string, { locale }: InputLocale): ParsedNumber | null {
  const match = CLOCK.exec(text);
  if (match) {
    const [, half, hours = '', minutes = '', seconds, fraction, letter] = match;
    if (half !== undefined && (letter !== undefined || locale !== 'zh-CN')) return null;
    const isLate = half === '下午' || letter?.toLowerCase() === 'p';
    const isHalved = half !== undefined || letter !== undefined;
    const value = dayPart(hours, minutes, `${seconds ?? '0'}${fraction ?? ''}`, isHalved ? isLate : null);
    return value === null ? null : { value, numberFormat: clockFormat(match, value) };
  }
  const words = locale === 'zh-CN' ? WORDS.exec(text) : null;
  if (!words) return null;
  const [, half, hours = '', minutes = '', seconds] = words;
  const value = dayPart(hours, minutes, seconds ?? '0', half === undefined ? null : half === '下午');
  if (value === null || value >= 1) return null;
  const tail = seconds === undefined ? 'h"时"mm"分"' : 'h"时"mm"分"ss"秒"';
  return { value, numberFormat: half === undefined ? tail : `上午/下午${tail}` };
}

function clockFormat(match: RegExpExecArray, value: number): string {
  const [, half, , , seconds, fraction, letter] = match;
  if (fraction !== undefined) return 'mm:ss.0';
  if (value >= 1) return '[h]:mm:ss';
  const tail = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  if (half !== undefined) return `上午/下午${tail}`;
  return letter === undefined ? tail : `${tail} AM/PM`;
}

/** Fraction of a day; `isLate` null: 24-hour clock, and hours above 24 are accepted. */
function dayPart(hours: string, minutes: string, seconds: string, isLate: boolean | null): number | null {
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (isLate !== null && hour > 12)) return null;
  const full = isLate === null ? hour : (hour % 12) + (isLate ? 12 : 0);
  return (full * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** Parses a typed date and time: 2024-3-5 12:30. */
export function parseDateTime(text: string, reading: InputLocale): ParsedNumber | null {
  const blank = text.indexOf(' ');
  if (blank < 0) return null;
  const day = parseDate(text.slice(0, blank), reading);
  const time = day === null ? null : parseTime(text.slice(blank).trimStart(), reading);
  if (day === null || time === null || time.value >= 1) return null;
  return {
    value: day.value + time.value,
    numberFormat: reading.locale === 'zh-CN' ? 'yyyy/m/d h:mm' : 'm/d/yyyy h:mm',
  };
}
