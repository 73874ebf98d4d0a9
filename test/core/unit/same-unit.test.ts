import { mayBeSameUnit } from '#core/unit/same-unit';

test.each([
  ['市财政局(市国资办)', '市财政局（市国资办）'],
  ['市国资办', '市财政局（市国资办）'],
  ['市人社局', '市人力社保局'],
  ['市人民政府办公室', '市府办'],
  ['泊云区', '泊云区政府'],
  ['教育局', '市教育局'],
])('%s may be %s, in both directions', (a, b) => {
  expect([mayBeSameUnit(a, b), mayBeSameUnit(b, a)]).toEqual([true, true]);
});

test.each([
  ['市教育局', '市体育局'],
  ['市水利局', '岚洲县水利局'],
  ['泊云区政府', '鹭汀区政府'],
  ['市委', '市委宣传部'],
  ['市府', '市水利局（市府办）'],
  ['县教育局', '市教育局'],
])('%s is not %s, in both directions', (a, b) => {
  expect([mayBeSameUnit(a, b), mayBeSameUnit(b, a)]).toEqual([false, false]);
});
