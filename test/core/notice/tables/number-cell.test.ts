import { readNumberCell, type NumberCell } from '#core/notice/tables/number-cell';

/** Printed cell, comparator, digits, unit. */
const CELLS: readonly (readonly [string, NumberCell['comparator'], string, string])[] = [
  ['37100', '=', '37100', ''],
  ['18.1', '=', '18.1', ''],
  ['117000 人', '=', '117000', '人'],
  ['37,100', '=', '37100', ''],
  ['1,037,100.5元', '=', '1037100.5', '元'],
  ['３７１００', '=', '37100', ''],
  ['0', '=', '0', ''],
  ['100%', '=', '100', '%'],
  ['100％', '=', '100', '%'],
  ['≥50%', '>=', '50', '%'],
  ['≥ 50％', '>=', '50', '%'],
  ['$\\geq 50$', '>=', '50', ''],
  ['≤3%', '<=', '3', '%'],
  ['不低于90%', '>=', '90', '%'],
  ['不超过15%', '<=', '15', '%'],
  ['超20家', '>', '20', '家'],
  ['20家以上', '>=', '20', '家'],
  ['20家左右', '~', '20', '家'],
  ['15%以内', '<=', '15', '%'],
  ['4 县（区）', '=', '4', '县（区）'],
  ['90万人', '=', '90', '万人'],
];

test.each(CELLS)('%s', (printed, comparator, digits, unit) => {
  expect(readNumberCell(printed)).toEqual({ comparator, digits, unit });
});

test.each(['', '/', '—', '全覆盖', '完成', '全面深化合作，打造中心。', '4个县人民医院、2个区人民医院'])(
  '"%s" is no number',
  (printed) => {
    expect(readNumberCell(printed)).toBeNull();
  },
);
