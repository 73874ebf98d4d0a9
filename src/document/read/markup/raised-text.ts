/** What raised and lowered text means: an exponent (m²), a fraction, a degree sign, or the mark of a note. */

const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−()'].map((plain, i) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾'.charAt(i)]),
);
const SUBSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'0123456789'].map((plain, i) => [plain, '₀₁₂₃₄₅₆₇₈₉'.charAt(i)]),
);

const written = (text: string, characters: ReadonlyMap<string, string>): string =>
  [...text].map((char) => characters.get(char) ?? char).join('');

/** Marks of notes, without white space: 1, 12, [2], （3）, 注4, 1,2, ①, *, a. */
const NOTE_MARK =
  /^(?:[[［(（〔【<〈]?(?:注|附注|脚注)?\d{1,3}(?:[,，、–—~-]\d{1,3}){0,9}[\]］)）〕】>〉]?|[①-⑳㉑-㊿]{1,5}|[*＊†‡§¶#]{1,5}|[[［(（〔]?[a-z][\]］)）〕]?|注)$/i;

const ENDS_WITH_LETTER = /[A-Za-zµμΩ]$/;
const ENDS_WITH_DIGIT = /[0-9０-９]$/;
const STARTS_WITH_DIGIT = /^[0-9０-９]/;
/** A metre, after which only a square or a cube makes sense; the mark of a note may follow it. */
const METRE = /(?:^|[^A-Za-z])[cdhkm]?m$/i;
const POWER_OF_TEN = /(?:[×xX*·]10|(?:^|[^0-9.])10)$/;

/** The text that stands for a raised or lowered one; `mark` is the mark of a note that is left out of it. */
export interface ShiftedText {
  readonly text: string;
  readonly mark: string | null;
}

const kept = (text: string): ShiftedText => ({ text, mark: null });

/**
 * How raised text is read between what is printed before and after it on its line. An exponent is written with
 * superscript characters; the mark of a note is left out, so that it never becomes a digit of a figure; a mark
 * that begins the line belongs to the note itself and stays.
 */
export function raisedText(text: string, before: string, after: string): ShiftedText {
  const raised = text
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (raised === '') return kept(text);
  const left = before.trimEnd();
  const right = after.trimStart();
  if (/^[oO0○º°]$/.test(raised) && /^[CcFf]/.test(right) && ENDS_WITH_DIGIT.test(left)) return kept('°');
  // 1/2 with a raised numerator
  if (/^\d{1,3}$/.test(raised) && /^[/⁄∕]\s?\d/.test(right)) return kept(mixed(raised, left));
  const unit = METRE.test(left) ? /^([23])(.+)$/.exec(raised) : null;
  if (unit?.[1] !== undefined && NOTE_MARK.test(unit[2] ?? ''))
    return { text: written(unit[1], SUPERSCRIPTS), mark: unit[2] ?? null };
  if (/^[-+−]?\d{1,3}$/.test(raised) && isPower(raised, left)) return kept(written(raised, SUPERSCRIPTS));
  if (/^[a-z]$/i.test(raised) && ENDS_WITH_LETTER.test(left)) return kept(text);
  if (NOTE_MARK.test(raised)) {
    if (left !== '') return { text: '', mark: raised };
    return kept(right !== '' && /^\d+$/.test(raised) ? written(raised, SUPERSCRIPTS) : text);
  }
  return kept(
    ENDS_WITH_DIGIT.test(left) && STARTS_WITH_DIGIT.test(raised) ? written(raised, SUPERSCRIPTS) : text,
  );
}

const isPower = (raised: string, left: string): boolean =>
  ENDS_WITH_LETTER.test(left) || (/[米里]$/.test(left) && /^[23]$/.test(raised)) || POWER_OF_TEN.test(left);

/** Lowered digits stay digits (CO2, PM2.5) unless a figure stands beside them. */
export function loweredText(text: string, before: string, after: string): string {
  const besideFigure = ENDS_WITH_DIGIT.test(before.trimEnd()) || STARTS_WITH_DIGIT.test(after.trimStart());
  return besideFigure ? written(text, SUBSCRIPTS) : text;
}

/** A fraction; after a whole number with 又 between them, as it is read aloud. */
export function fractionText(numerator: string, denominator: string, before: string): string {
  return `${mixed(numerator.trim(), before)}/${denominator.trim()}`;
}

const mixed = (numerator: string, before: string): string =>
  ENDS_WITH_DIGIT.test(before.trimEnd()) && STARTS_WITH_DIGIT.test(numerator) ? `又${numerator}` : numerator;
