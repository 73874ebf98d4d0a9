import type { AnsweredFinding } from '#actions/findings/answers';
import type { Checked } from '#actions/check/check';
import { isCheck } from '#actions/check/without-checks';
import { tallyOf } from '#actions/import/tally';
import { isTouched } from '#core/check/row/filled';
import type { Language } from '#core/finding/wording';
import { findingGroups } from '#actions/findings/groups';
import { type FindingLines, findingLines } from './check-lines.ts';
import { CHECK_WORDS, type CheckWords } from './check-words.ts';

/** Hints shown of one notice; errors and warnings are all shown. */
const MOST_HINTS = 10;

/**
 * What the checks found, for a person: notice by notice, grouped and worst
 * first, then the totals. A notice nobody reports for is told in one sentence.
 */
export function checkText(checked: Checked, language: Language): string {
  const words = CHECK_WORDS[language];
  const { registry, findings } = checked;
  const lines = findingLines(checked, language);
  const linesOf = (notice: string | null): readonly string[] =>
    groupLines(
      findings.filter((found) => found.notice === notice),
      lines,
      words,
    );
  const reported = reportedNotices(checked);
  const sections = registry.notices.map(({ id, title }) => {
    const told = linesOf(id);
    const found = told.length === 0 && reported.has(id) ? [words.nothingFound] : told;
    return [
      `《${title === '' ? id : title}》`,
      ...(reported.has(id) ? [] : [`  ${words.noProgress}`]),
      ...found.map((line) => `  ${line}`),
    ];
  });
  const rest = linesOf(null);
  const tally = tallyOf(checked);
  return [
    ...sections,
    ...(rest.length === 0 ? [] : [[words.elsewhere, ...rest.map((line) => `  ${line}`)]]),
    [words.totals(tally), ...(tally.figures === 0 ? [] : [words.looked(tally), words.lamps(tally)])],
  ]
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
}

/** The same about the reports alone, under a heading; "" where nobody reports anything. */
export function reportsText(checked: Checked, language: Language): string {
  const { registry, findings } = checked;
  const reported = reportedNotices(checked);
  if (reported.size === 0) return '';
  const found = findings.filter(isCheck);
  const named = new Set([...reported, ...found.map(({ notice }) => notice)]);
  const reports = {
    ...checked,
    registry: { ...registry, notices: registry.notices.filter(({ id }) => named.has(id)) },
    findings: found,
  };
  return `${CHECK_WORDS[language].heading}\n\n${checkText(reports, language)}`;
}

/** Notices somebody reports something for; rows nobody touched say nothing. */
const reportedNotices = ({ session }: Checked): ReadonlySet<string | null> =>
  new Set(session.entries.filter(({ entry }) => isTouched(entry)).map(({ task }) => task?.notice ?? null));

/** Findings in groups, each under its title; then how many hints were left out. */
function groupLines(
  findings: readonly AnsweredFinding[],
  { title, line }: FindingLines,
  words: CheckWords,
): readonly string[] {
  const hints = findings.filter(({ severity }) => severity === 'info');
  const hidden = new Set(hints.slice(MOST_HINTS));
  return [
    ...findingGroups(findings.filter((found) => !hidden.has(found))).flatMap((group) => [
      title(group),
      ...group.findings.map((found) => `  ${line(found, group.kind)}`),
    ]),
    ...(hidden.size === 0 ? [] : [words.moreHints(hidden.size)]),
  ];
}
