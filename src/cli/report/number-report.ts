import type { Language } from '#core/text/language';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import { explainNumbers } from '#core/target/explain';
import { NUMBER_REASONS } from '#core/target/number-reasons';
import { WORDS } from './words.ts';

/**
 * Each number of each task: what it was read as and why. The numbers are read from the
 * content again, since a registry does not store the reasons.
 */
export function numberReport({ notices, tasks, targets }: Registry, language: Language): string {
  const words = WORDS[language];
  const years = new Map(notices.map(({ id, year }) => [id, year]));
  const ofTask = new Map<string, Target[]>();
  for (const target of targets) ofTask.set(target.task, [...(ofTask.get(target.task) ?? []), target]);
  const paragraphs = tasks.flatMap(({ id, no, notice, content }) => {
    const numbers = explainNumbers(content, { year: years.get(notice) ?? null });
    if (numbers.length === 0) return [];
    const lines = numbers.map(({ text, role, reason: why, target }) => {
      const given = target === null || role === 'deadline' ? undefined : ofTask.get(id)?.[target];
      const reason = `${words.role[role]}（${NUMBER_REASONS[why][language]}）`;
      return `  ${text} → ${reason}${given === undefined ? '' : `：${targetPhrase(given, language)}`}`;
    });
    return [`${no === '' ? id : no}　${content}\n${lines.join('\n')}\n`];
  });
  return paragraphs.length === 0 ? `${words.noNumbers}\n` : paragraphs.join('\n');
}

/** `油品贸易量 ≥ 4500 万吨，2030-12-31` */
function targetPhrase(target: Target, language: Language): string {
  const { metric, comparator, value, value2, unit, direction, deadline, stretch } = target;
  const words = WORDS[language];
  const figure =
    comparator === 'between'
      ? `${String(value)}–${String(value2)}`
      : `${words.comparator[comparator]} ${value === null ? '' : String(value)}`;
  const details = [
    ...(direction === 'down' ? [words.down] : []),
    ...(stretch ? [words.stretch] : []),
    ...(deadline === null ? [] : [deadline]),
  ];
  return [`${metric} ${figure} ${unit}`.trim(), ...details].join(words.separator);
}
