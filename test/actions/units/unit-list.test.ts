import { prepareUnits } from '#actions/units/prepare-units';
import { placeOfRecord } from '#actions/ledger/ledger-place';
import { unitAnswers, matchesSearch, suspicions, unitList } from '#actions/units/unit-list';
import { unitDirectory } from '#actions/check/unit-directory';
import { createUnitMatcher } from '#core/unit/directory';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { UNITS } from '#workbook/sheets/units/columns';
import { TestWorkbook, OPTIONS } from '../test-workbook.ts';

/** The only suspicion in the small notice: 市财政局（市国资委） and 市财政局. */
const only = (workbook: TestWorkbook) => workbook.readLedger().then((ledger) => suspicions(unitList(ledger)));

test('names that may denote the same unit are listed, each once, until the user answers', async () => {
  const workbook = await TestWorkbook.small();
  const [first, ...others] = await only(workbook);
  if (!first) throw new Error('nothing is suspected');
  const before = others.length;
  await workbook.apply((ledger) => prepareUnits(ledger, unitAnswers(first, first.other.name), OPTIONS));
  const after = await only(workbook);
  expect(after).toHaveLength(before);
  expect(after.map(({ unit }) => unit.name)).not.toContain(first.unit.name);
});

test.each(['unit', 'other'] as const)('either name can be chosen as the common one: %s', async (side) => {
  const workbook = await TestWorkbook.small();
  const [first] = await only(workbook);
  if (!first) throw new Error('nothing is suspected');
  const used = first[side].name;
  const left = first[side === 'unit' ? 'other' : 'unit'].name;
  await workbook.apply((ledger) => prepareUnits(ledger, unitAnswers(first, used), OPTIONS));
  const ledger = await workbook.readLedger();
  const units = createUnitMatcher(unitDirectory(ledger.entries.units));
  expect([units.nameOf(left), units.nameOf(used)]).toEqual([used, used]);
  expect(unitList(ledger).find(({ name }) => name === used)?.aliases).toEqual([left]);
});

test('two different units remain two, and are not listed again', async () => {
  const workbook = await TestWorkbook.small();
  const [first] = await only(workbook);
  if (!first) throw new Error('nothing is suspected');
  await workbook.apply((ledger) => prepareUnits(ledger, unitAnswers(first, null), OPTIONS));
  const ledger = await workbook.readLedger();
  expect(createUnitMatcher(unitDirectory(ledger.entries.units)).nameOf(first.unit.name)).toBe(
    first.unit.name,
  );
  expect((await only(workbook)).map(({ unit }) => unit.name)).not.toContain(first.unit.name);
});

test('an answer does not change other entries about the unit', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('单位目录', '市财政局（市国资委）', '联系人', '林某');
  const [first] = (await only(workbook)).filter(({ unit }) => unit.name === '市财政局（市国资委）');
  if (!first) throw new Error('nothing is suspected');
  await workbook.apply((ledger) => prepareUnits(ledger, unitAnswers(first, first.other.name), OPTIONS));
  expect(workbook.shown('单位目录', '市财政局（市国资委）', '联系人')).toBe('林某');
  const listed = unitList(await workbook.readLedger());
  expect(listed.filter((unit) => matchesSearch(unit, '林某')).map(({ name }) => name)).toEqual([
    '市财政局（市国资委）',
  ]);
  // The search also finds a unit by the name under which it counts.
  expect(
    listed
      .filter((unit) => matchesSearch(unit, '国资'))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['市财政局', '市财政局（市国资委）']);
});

describe('the place of a record', () => {
  test('is the cell in its column, on the sheet with its current name', async () => {
    const workbook = await TestWorkbook.small();
    const sheet = workbook.user.sheet('单位目录');
    const { survey } = await workbook.readLedger();
    const spot = placeOfRecord(survey, {
      source: UNITS,
      by: KEY_COLUMN,
      value: '单位：市人社局',
      column: 'contact',
    });
    if (!spot) throw new Error('the row is not found');
    const address = workbook.at('单位目录', '市人社局', '联系人');
    expect(`${String.fromCharCode(65 + spot.column)}${String(spot.row + 1)}`).toBe(address);
    expect(spot.sheet.name).toBe(sheet.name);
  });

  test('is null if the record does not exist', async () => {
    const workbook = await TestWorkbook.small();
    const { survey } = await workbook.readLedger();
    const unknown = { source: TARGETS, by: KEY_COLUMN, value: 'unknown key', column: 'confirmation' };
    expect(placeOfRecord(survey, unknown)).toBeNull();
  });
});
