import type { AnsweredFinding } from '#actions/findings/answers';
import type { Checked } from '#actions/check/check';
import { isCheckFinding } from '#actions/check/check-findings';
import { tallyCheck } from '#actions/check/tally';
import { isTouched } from '#core/reporting/filled';
import type { Language } from '#core/text/language';
import { findingGroups } from '#actions/findings/finding-groups';
import { type FindingLines, findingLines } from './finding-lines.ts';
import { CHECK_WORDS, type CheckWords } from './check-words.ts';

/** Hints printed for one notice; errors and warnings are all printed. */
const MOST_HINTS = 10;

/**
 * What the checks found, as text: notice by notice, grouped and worst first, then the
 * totals. A notice without any report is mentioned in one sentence.
 */
export function checkReport(checked: Checked, language: Language): string {
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
    const findingsOf = linesOf(id);
    const found = findingsOf.length === 0 && reported.has(id) ? [words.nothingFound] : findingsOf;
    return [
      `《${title === '' ? id : title}》`,
      ...(reported.has(id) ? [] : [`  ${words.noProgress}`]),
      ...found.map((line) => `  ${line}`),
    ];
  });
  const rest = linesOf(null);
  const tally = tallyCheck(checked);
  return [
    ...sections,
    ...(rest.length === 0 ? [] : [[words.elsewhere, ...rest.map((line) => `  ${line}`)]]),
    [words.totals(tally), ...(tally.figures === 0 ? [] : [words.looked(tally), words.lamps(tally)])],
  ]
    .map((section) => `${section.join('\n')}\n`)
    .join('\n');
}

/** Findings about reports that are not there; 首页 and 校验结果 of the workbook list them. */
const MISSING: ReadonlySet<string> = new Set(['form.missing', 'form.plan-missing']);

/** The findings about what was reported alone, under a heading; "" where nothing is reported. */
export function entriesReport(checked: Checked, language: Language): string {
  const { registry, findings } = checked;
  const reported = reportedNotices(checked);
  if (reported.size === 0) return '';
  const found = findings.filter((one) => isCheckFinding(one) && !MISSING.has(one.code));
  const named = new Set([...reported, ...found.map(({ notice }) => notice)]);
  const reports = {
    ...checked,
    registry: { ...registry, notices: registry.notices.filter(({ id }) => named.has(id)) },
    findings: found,
  };
  return `${CHECK_WORDS[language].heading}\n\n${checkReport(reports, language)}`;
}

/** Notices for which something is reported; blank rows do not count. */
const reportedNotices = ({ session }: Checked): ReadonlySet<string | null> =>
  new Set(session.entries.filter(({ entry }) => isTouched(entry)).map(({ task }) => task?.notice ?? null));

/** Findings in groups, each under its title, then the number of hints that were left out. */
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
