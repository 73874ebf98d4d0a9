import { NO_DIRECTORY, unitsOf } from '#core/unit/directory';

const units = unitsOf({
  aliases: [
    { name: '市建委', canonical: '市住建局' },
    { name: '市住建局', canonical: '市城乡建设局(市人防办)' },
    { name: '甲', canonical: '乙' },
    { name: '乙', canonical: '甲' },
  ],
  groups: [{ name: '各乡镇', members: ['望潮湾旅游区', '市建委'] }],
});

test('a unit counts under the name its aliases lead to, however the name is spaced', () => {
  expect(units.nameOf('市建委')).toBe('市城乡建设局(市人防办)');
  expect(units.nameOf(' 市 建委')).toBe('市城乡建设局(市人防办)');
  expect(units.nameOf('市水利局')).toBe('市水利局');
});

test('names that point at each other end', () => {
  expect(units.nameOf('甲')).toBe('甲');
  expect(units.mayBeOne('甲', '乙')).toBe(false);
});

test('one unit by what was confirmed, or as the names may mean', () => {
  expect(units.mayBeOne('市建委', '市城乡建设局（市人防办）')).toBe(true);
  expect(units.mayBeOne('市人社局', '市人力社保局')).toBe(true);
  expect(units.mayBeOne('市建委', '市水利局')).toBe(false);
  expect(unitsOf(NO_DIRECTORY).mayBeOne('市建委', '市住建局')).toBe(false);
});

test('members of a collective by what was confirmed, or as the names may mean', () => {
  expect(units.mayBelong('望潮湾旅游区', '各 乡镇')).toBe(true);
  expect(units.mayBelong('市住建局', '各乡镇')).toBe(true);
  expect(units.mayBelong('望潮镇', '各乡镇')).toBe(true);
  expect(units.mayBelong('市水利局', '各乡镇')).toBe(false);
});
