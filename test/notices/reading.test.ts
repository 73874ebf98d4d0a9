import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readNotices } from '#actions/import/read-files';
import { Failure } from '#core/failure/failure';
import { ROOT } from '../support/source/modules.ts';
import { folded, taskDifferences } from './compare.ts';
import type { Expected } from './expected.ts';

/** Notices with hand-made answers next to the project; its README has the conventions. */
const FOLDER = join(ROOT, '..', 'shared', 'reading', 'notices');

/** Notices that are not yet read as their answers say. A name is taken off the list once its notice is. */
const KNOWN_GAPS: ReadonlySet<string> = new Set<string>([]);

const ANSWER = '.expected.json';
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const names = files.filter((file) => file.endsWith(ANSWER)).map((file) => file.slice(0, -ANSWER.length));

/** What differs between the reading of a notice and its answer, a line each. */
async function differences(name: string): Promise<readonly string[]> {
  const file = files.find((own) => own.startsWith(`${name}.`) && !own.endsWith(ANSWER));
  if (file === undefined) return [`${name} has an answer and no text`];
  const expected = JSON.parse(readFileSync(join(FOLDER, name + ANSWER), 'utf8')) as Expected;
  let registry;
  try {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
    registry = await readNotices([{ name: basename(file), bytes }]);
  } catch (error) {
    if (error instanceof Failure) return [`refused: ${error.code}`];
    throw error;
  }
  const [notice] = registry.notices;
  const { id, ...head } = expected.notice;
  const fields = Object.entries({ ...head, ...(id === null ? {} : { id: folded(id) }) });
  const read: Readonly<Record<string, unknown>> = { ...notice, id: folded(notice?.id ?? '') };
  const codes = registry.findings.map(({ code }) => code);
  const known = [...expected.findings, ...(expected.tolerated ?? [])];
  return [
    ...fields
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(read[field]))
      .map(([field]) => `notice ${field}: read ${JSON.stringify(read[field])}`),
    ...taskDifferences(expected.tasks, registry.tasks),
    ...expected.findings.filter((code) => !codes.includes(code)).map((code) => `${code} is missing`),
    ...codes
      .filter((code) => code.startsWith('notice.') && !known.includes(code))
      .map((code) => `${code} is out of place`),
  ];
}

if (names.length === 0)
  test('../shared/reading is missing: nothing is compared', () => {
    expect(names).toEqual([]);
  });
else
  describe('../shared/reading', () => {
    test('every known gap is a notice', () => {
      expect([...KNOWN_GAPS].filter((name) => !names.includes(name))).toEqual([]);
    });

    test.each(names)('%s', async (name) => {
      const found = await differences(name);
      if (KNOWN_GAPS.has(name)) expect(found).not.toEqual([]);
      else expect(found).toEqual([]);
    });
  });
