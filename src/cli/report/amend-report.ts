import type { AmendmentLine } from '#actions/amend/amend-json';
import type { Language } from '#core/text/language';
import { AMEND_WORDS } from './amend-words.ts';

/** Characters of a text that a line shows. */
const LONGEST = 40;

/** The changes of 调整台账, a line each, with the reason under those that could not be carried out. */
export function amendReport(
  lines: readonly AmendmentLine[],
  taskNoOf: (id: string) => string,
  language: Language,
): string {
  const words = AMEND_WORDS[language];
  if (lines.length === 0) return `${words.none}\n`;
  const texts = lines.map(({ row, kind, task, was, is, state, reason }) => {
    const change = [was, is].filter((text) => text !== '').map(short);
    return [
      [
        words.row(row),
        kind === null ? words.noKind : words.kinds[kind],
        ...(task === null ? [] : [words.task(taskNoOf(task))]),
        ...(change.length === 0 ? [] : [change.join(' → ')]),
        `［${words.states[state]}］`,
      ].join('　'),
      ...(reason === null ? [] : [`    ${reason}`]),
    ].join('\n');
  });
  const count = (state: AmendmentLine['state']): number =>
    lines.filter((line) => line.state === state).length;
  return `${texts.join('\n')}\n${words.total(count('done'), count('waiting'))}\n`;
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
