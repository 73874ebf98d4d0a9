import { NO_DIRECTORY, createUnitMatcher } from '#core/unit/directory';

const units = createUnitMatcher({
  aliases: [
    { name: '市建委', canonical: '市住建局' },
    { name: '市住建局', canonical: '市城乡建设局(市人防办)' },
    { name: '甲', canonical: '乙' },
    { name: '乙', canonical: '甲' },
  ],
  groups: [{ name: '各乡镇', members: ['望潮湾旅游区', '市建委'] }],
});

test('a unit is counted under the name its aliases point to, white space ignored', () => {
  expect(units.nameOf('市建委')).toBe('市城乡建设局(市人防办)');
  expect(units.nameOf(' 市 建委')).toBe('市城乡建设局(市人防办)');
  expect(units.nameOf('市水利局')).toBe('市水利局');
});

test('a cycle of aliases ends', () => {
  expect(units.nameOf('甲')).toBe('甲');
  expect(units.mayBeSame('甲', '乙')).toBe(false);
});

test('the same unit by the directory or by the spelling', () => {
  expect(units.mayBeSame('市建委', '市城乡建设局（市人防办）')).toBe(true);
  expect(units.mayBeSame('市人社局', '市人力社保局')).toBe(true);
  expect(units.mayBeSame('市建委', '市水利局')).toBe(false);
  expect(createUnitMatcher(NO_DIRECTORY).mayBeSame('市建委', '市住建局')).toBe(false);
});

test('members of a collective by the directory or by their names', () => {
  expect(units.mayBelong('望潮湾旅游区', '各 乡镇')).toBe(true);
  expect(units.mayBelong('市住建局', '各乡镇')).toBe(true);
  expect(units.mayBelong('望潮镇', '各乡镇')).toBe(true);
  expect(units.mayBelong('市水利局', '各乡镇')).toBe(false);
});
