import fc from 'fast-check';
import type { ReturnedFile } from '#actions/collect/returned-file';
import type { DesiredContent } from '#actions/ledger/prepare-change';
import { runs } from '../../support/properties/runs.ts';
import { collected, HELPER, LEAD, master, packOf, read, reports, worked } from './returned-packs.ts';

/** Returned files of two units, some of which say the same, some other things, some nothing. */
let files: readonly ReturnedFile[];
beforeAll(async () => {
  const [lead, helper] = [await packOf(LEAD), await packOf(HELPER)];
  const filled = [
    [lead, ['一', null, '长'.repeat(70)]],
    [lead, ['一', '二', null]],
    [lead, ['另一种说法', null, null]],
    [helper, ['拨付3亿元', null, '  ']],
    [helper, [null, '=2亿元', null]],
    [lead, [null, null, null]],
  ] as const;
  files = await Promise.all(
    filled.map(async ([bytes, texts], at) => read(`${String(at)}.xlsx`, await worked(bytes, reports(texts)))),
  );
});

const after = (chosen: readonly ReturnedFile[], content: DesiredContent): DesiredContent =>
  collected(chosen, content).decided('valid', []).content;

test('any order of the files, any of them twice: the same workbook, and again nothing changes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
      fc.boolean(),
      (some, repeated, hasText) => {
        const content = master(hasText ? ['原来的', '', '原来的三'] : []);
        const chosen = some.flatMap((at) => files[at] ?? []);
        // The same file under other names.
        const copies = repeated.flatMap((at, place) => {
          const file = chosen[at % chosen.length];
          return file === undefined ? [] : [{ ...file, file: `副本${String(place)}.xlsx` }];
        });
        const expected = after(chosen, content);
        expect(after([...copies, ...chosen].reverse(), content)).toEqual(expected);
        const again = collected(chosen, expected);
        expect(again.collection.changes.filter(({ kind }) => kind === 'new')).toEqual([]);
        expect(again.decided('valid', []).content).toEqual(expected);
      },
    ),
    runs(120),
  );
});
