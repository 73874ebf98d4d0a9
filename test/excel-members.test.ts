import { loadClient } from './support/host/client.ts';
import { excelMembersIn, type MemberUse } from './support/source/excel-members.ts';
import { modulesUnder } from './support/source/modules.ts';

/** The add-in asks for ExcelApi 1.14 and no more: what Excel 2021 of the volume licence has. */
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
const ours = USES.filter(({ place }) => !place.startsWith(PLANTED));
const planted = USES.filter(({ place }) => place.startsWith(PLANTED));

const shown = ({ place, owner, name, set }: MemberUse): string =>
  `${place} ${owner}.${name}${set === null ? '' : ` (${set})`}`;

/**
 * Above the set the add-in asks for, or of another set (online, desktop, preview). Where
 * several are named ("1.1 for getting the name; 1.4 for setting it") the first counts.
 */
const isTooNew = ({ set }: MemberUse): boolean => {
  if (set === null) return false;
  const [, minor] = /^ExcelApi 1\.(\d+)\b/.exec(set) ?? [];
  return minor === undefined || Number(minor) > HIGHEST;
};

/** Not in the library whose version the lock file pins. */
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

test('the members of Excel in src/workbook/excel were seen', () => {
  if (FILES.length === 0) return;
  expect(ours.length).toBeGreaterThan(100);
  const owners = new Set(ours.map(({ owner }) => owner));
  for (const owner of ['Range', 'Worksheet', 'Table']) expect(owners).toContain(owner);
});

test('every member is of ExcelApi 1.14 or older', () => {
  expect(ours.filter(isTooNew).map(shown)).toEqual([]);
});

test('every member is in the pinned library', () => {
  expect(ours.filter(isMissing).map(shown)).toEqual([]);
});

test('newer members are seen, however they are named', () => {
  expect(planted.filter(isTooNew).map(({ owner, name, set }) => [owner, name, set])).toEqual([
    ['Range', 'valuesAsJson', 'ExcelApi 1.16'],
    ['WorksheetCollection', 'onNameChanged', 'ExcelApi 1.17'],
  ]);
});
