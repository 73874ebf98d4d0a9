import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkRegistry } from '#actions/check/check';
import { joinTables } from '#actions/import/join-tables';
import { readEachFile } from '#actions/import/read-files';
import type { Claim } from '#core/record/claim';
import { ROOT } from '../../support/source/modules.ts';

/** Reports with hand-made answers next to the project; its README has the conventions. */
const FOLDER = join(ROOT, '..', 'shared', 'reading', 'reports');

/** Reports that are not yet checked as their answers say. A name is taken off the list once its report is. */
const KNOWN_GAPS: ReadonlySet<string> = new Set<string>([]);

/** A figure of a report, worked out by hand. */
interface Answer {
  readonly taskNo: string;
  readonly row?: string;
  readonly kind: 'rate' | 'share' | 'sum' | 'gap' | 'fall';
  readonly text: string;
  readonly value: number;
  readonly base?: number | null;
  readonly claimedPercent: number | null;
  readonly computedPercent?: number | null;
  readonly verdict: 'consistent' | 'inconsistent' | 'uncheckable' | 'debatable';
}

interface Expected {
  readonly tasks: number;
  readonly period: string;
  readonly claims: readonly Answer[];
  readonly accused: readonly unknown[];
}

const ANSWER = '.expected.json';
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const names = files.filter((file) => file.endsWith(ANSWER)).map((file) => file.slice(0, -ANSWER.length));

/** The verdicts of a claim that fit the one of an answer, which speaks of the arithmetic only. */
const FITTING: Readonly<Record<Answer['verdict'], readonly Claim['verdict'][]>> = {
  consistent: ['consistent', 'exceeds', 'behind'],
  inconsistent: ['inconsistent'],
  uncheckable: ['uncheckable'],
  debatable: ['consistent', 'exceeds', 'behind', 'uncheckable'],
};

const bare = (no: string): string => no.replace(/^[（(第]+|[）)、.．。]+$/g, '');
const near = (a: number | null | undefined, b: number | null | undefined, off = 1e-6): boolean =>
  a == null || b == null ? a == null && b == null : Math.abs(a - b) <= off;

/** Whether a claim says what an answer says of its figure: the rate and what it comes to, a sum, a gap in points. */
function says(claim: Claim, answer: Answer): boolean {
  if (!FITTING[answer.verdict].includes(claim.verdict)) return false;
  const percent = claim.claimedPercent ?? (claim.unit === '%' ? claim.value : null);
  switch (answer.kind) {
    case 'gap':
      return claim.unit.includes('百分点') && near(claim.value, Math.abs(answer.value));
    case 'sum':
      return (
        claim.claimedPercent === null && claim.targetValue !== null && answer.text.includes(claim.printed)
      );
    case 'fall':
    case 'rate':
    case 'share':
      return (
        near(percent, answer.claimedPercent) && near(claim.computedPercent, answer.computedPercent, 0.011)
      );
  }
}

/** What differs between the check of a report and its answer, a line each. */
async function differences(name: string): Promise<readonly string[]> {
  const file = files.find((own) => own.startsWith(`${name}.`) && !own.endsWith(ANSWER)) ?? '';
  const expected = JSON.parse(readFileSync(join(FOLDER, name + ANSWER), 'utf8')) as Expected;
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const readings = await readEachFile([{ name: basename(file), bytes }], { allowsReports: true });
  const { registry, claims, findings } = checkRegistry(joinTables(readings));
  const isHere = (claim: Claim, { taskNo, row }: Answer): boolean => {
    const task = registry.tasks.find(({ id }) => id === claim.task);
    const words = [claim.metric, claim.said, claim.span.text, task?.content, ...(task?.units ?? [])].join(
      ' ',
    );
    return row === undefined ? bare(claim.no) === bare(taskNo) : row === '合计' || words.includes(row);
  };
  const places = new Set(claims.filter(({ no }) => no !== '').map(({ task }) => task)).size;
  const wrong = claims.filter(({ verdict }) => verdict === 'inconsistent');
  return [
    ...expected.claims
      .filter((answer) => !claims.some((claim) => isHere(claim, answer) && says(claim, answer)))
      .map(({ taskNo, row, text, verdict }) => `${row ?? taskNo} ${text} is not ${verdict}`),
    ...(wrong.length === expected.accused.length
      ? []
      : [`accused: ${wrong.map(({ span }) => span.text).join('; ')}`]),
    ...findings
      .filter(
        ({ code, span }) =>
          code.startsWith('target.') && !wrong.some((one) => one.span.start === span?.start),
      )
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => `${code} accuses a figure that is right`),
    ...(claims.every(({ period }) => period === expected.period) ? [] : ['another period']),
    ...([registry.tasks.length, places].includes(expected.tasks)
      ? []
      : [`${String(registry.tasks.length)} tasks`]),
  ];
}

(names.length > 0 ? describe : describe.skip)('../shared/reading/reports', () => {
  test.each(names)('%s', async (name) => {
    const found = await differences(name);
    if (KNOWN_GAPS.has(name)) expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });

  test('the list of gaps names reports that are there', () => {
    expect([...KNOWN_GAPS].filter((name) => !names.includes(name))).toEqual([]);
  });
});
