import { prepareUnits } from '#actions/enter/enter';
import { placeOfRecord } from '#actions/ledger/place';
import { answersTo, isFound, suspicions, unitList } from '#actions/units/unit-list';
import { unitDirectory } from '#actions/check/unit-directory';
import { unitsOf } from '#core/unit/directory';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { UNITS } from '#workbook/sheets/units/columns';
import { Desk, OPTIONS, SMALL } from '../open-ledger.ts';

/** The one suspicion of the small notice: 市财政局（市国资委） and 市财政局. */
const only = (desk: Desk) => desk.hold().then((held) => suspicions(unitList(held)));

test('names that may mean one unit are asked about, each once, until they are answered', async () => {
  const desk = await Desk.with(SMALL);
  const [first, ...others] = await only(desk);
  if (!first) throw new Error('nothing is suspected');
  const before = others.length;
  await desk.do((held) => prepareUnits(held, answersTo(first, first.other.name), OPTIONS));
  const after = await only(desk);
  expect(after).toHaveLength(before);
  expect(after.map(({ unit }) => unit.name)).not.toContain(first.unit.name);
});

test.each(['unit', 'other'] as const)('either name can be the one that is used: %s', async (side) => {
  const desk = await Desk.with(SMALL);
  const [first] = await only(desk);
  if (!first) throw new Error('nothing is suspected');
  const used = first[side].name;
  const left = first[side === 'unit' ? 'other' : 'unit'].name;
  await desk.do((held) => prepareUnits(held, answersTo(first, used), OPTIONS));
  const held = await desk.hold();
  const units = unitsOf(unitDirectory(held.entries.units));
  expect([units.nameOf(left), units.nameOf(used)]).toEqual([used, used]);
  expect(unitList(held).find(({ name }) => name === used)?.aliases).toEqual([left]);
});

test('two units stay two, and are not asked about again', async () => {
  const desk = await Desk.with(SMALL);
  const [first] = await only(desk);
  if (!first) throw new Error('nothing is suspected');
  await desk.do((held) => prepareUnits(held, answersTo(first, null), OPTIONS));
  const held = await desk.hold();
  expect(unitsOf(unitDirectory(held.entries.units)).nameOf(first.unit.name)).toBe(first.unit.name);
  expect((await only(desk)).map(({ unit }) => unit.name)).not.toContain(first.unit.name);
});

test('an answer leaves what people keep about the unit', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('单位目录', '市财政局（市国资委）', '联系人', '林某');
  const [first] = (await only(desk)).filter(({ unit }) => unit.name === '市财政局（市国资委）');
  if (!first) throw new Error('nothing is suspected');
  await desk.do((held) => prepareUnits(held, answersTo(first, first.other.name), OPTIONS));
  expect(desk.shown('单位目录', '市财政局（市国资委）', '联系人')).toBe('林某');
  const listed = unitList(await desk.hold());
  expect(listed.filter((unit) => isFound(unit, '林某')).map(({ name }) => name)).toEqual([
    '市财政局（市国资委）',
  ]);
  // By the name it counts under, too.
  expect(
    listed
      .filter((unit) => isFound(unit, '国资'))
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['市财政局', '市财政局（市国资委）']);
});

describe('the place of a record', () => {
  test('is the cell under the column, on the sheet as it is called now', async () => {
    const desk = await Desk.with(SMALL);
    const sheet = desk.person.sheet('单位目录');
    const { survey } = await desk.hold();
    const spot = placeOfRecord(survey, {
      source: UNITS,
      by: KEY_COLUMN,
      value: '单位：市人社局',
      column: 'contact',
    });
    if (!spot) throw new Error('the row is not found');
    const address = desk.at('单位目录', '市人社局', '联系人');
    expect(`${String.fromCharCode(65 + spot.column)}${String(spot.row + 1)}`).toBe(address);
    expect(spot.sheet.name).toBe(sheet.name);
  });

  test('that is gone is nowhere', async () => {
    const desk = await Desk.with(SMALL);
    const { survey } = await desk.hold();
    const gone = { source: TARGETS, by: KEY_COLUMN, value: 'nobody', column: 'confirmation' };
    expect(placeOfRecord(survey, gone)).toBeNull();
  });
});
