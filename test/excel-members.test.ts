import { loadClient } from './support/host/client.ts';
import { excelMembersIn, type MemberUse } from './support/source/excel-members.ts';
import { modulesUnder } from './support/source/modules.ts';

/** The add-in requires ExcelApi 1.14 and nothing newer: the set of Excel 2021 with a volume licence. */
const HIGHEST = 14;

const PLANTED = 'src/workbook/excel/planted.ts';
const NEW_MEMBERS = `
  export async function planted(context: Excel.RequestContext): Promise<void> {
    const range = context.workbook.worksheets.getItem('x').getRange('A1');
    range.getMergedAreasOrNullObject();
    range.getDirectPrecedents();
    range.load('values,format/fill/color,valuesAsJson');
    context.workbook.worksheets.getItem('x').load({ name: true, showGridlines: true });
    const { onNameChanged } = context.workbook.worksheets;
    range.getImage(undefined);
    onNameChanged.add(async () => undefined);
    context.workbook.worksheets.getItem('x').set({ tabColor: '#ffffff' });
    await context.sync();
  }
`;

const FILES = modulesUnder('src/workbook/excel').map(({ file }) => file);
const USES = excelMembersIn(FILES, { [PLANTED]: NEW_MEMBERS });
const used = USES.filter(({ place }) => !place.startsWith(PLANTED));
const planted = USES.filter(({ place }) => place.startsWith(PLANTED));

const shown = ({ place, owner, name, set }: MemberUse): string =>
  `${place} ${owner}.${name}${set === null ? '' : ` (${set})`}`;

/**
 * Whether a member belongs to a newer set than the add-in requires, or to a special set
 * (online, desktop, preview). If its documentation names several ("1.1 for getting the name;
 * 1.4 for setting it"), the first counts.
 */
const isTooNew = ({ set }: MemberUse): boolean => {
  if (set === null) return false;
  const [, minor] = /^ExcelApi 1\.(\d+)\b/.exec(set) ?? [];
  return minor === undefined || Number(minor) > HIGHEST;
};

/** Whether a member is missing in the version of Office.js that the lock file pins. */
const isMissing = ({ owner, name, isOfClass, isOfEnum }: MemberUse): boolean => {
  loadClient();
  const found = (Excel as unknown as Readonly<Record<string, object | undefined>>)[
    owner === '' ? name : owner
  ];
  if (isOfEnum) return found === undefined || !(name in found);
  if (!isOfClass) return false;
  const prototype = (found as { prototype?: object } | undefined)?.prototype;
  return prototype === undefined || !(name in prototype);
};

test('the uses of Excel members in src/workbook/excel are found', () => {
  if (FILES.length === 0) return;
  expect(used.length).toBeGreaterThan(100);
  const owners = new Set(used.map(({ owner }) => owner));
  for (const owner of ['Range', 'Worksheet', 'Table']) expect(owners).toContain(owner);
});

test('every member belongs to ExcelApi 1.14 or older', () => {
  expect(used.filter(isTooNew).map(shown)).toEqual([]);
});

test('every member is in the pinned library', () => {
  expect(used.filter(isMissing).map(shown)).toEqual([]);
});

test('newer members are found in every form of use', () => {
  expect(planted.filter(isTooNew).map(({ owner, name, set }) => [owner, name, set])).toEqual([
    ['Range', 'valuesAsJson', 'ExcelApi 1.16'],
    ['WorksheetCollection', 'onNameChanged', 'ExcelApi 1.17'],
  ]);
});
