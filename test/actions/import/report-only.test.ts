import { checkRegistry } from '#actions/check/check';
import { joinTables } from '#actions/import/join-tables';
import { readEachFile } from '#actions/import/read-files';
import { writeRegistryJson } from '#actions/import/registry-json';

const TEXT = [
  '霞浦市2034年惠民事项7月份进展通报',
  '截至7月31日，全市惠民事项共60件，已办结36件，办结率60%。',
  '一、设施类事项。设施类24件，已办结12件，办结率50%。',
  '二、服务类事项。服务类20件，已办结14件，办结率80%。',
  '三、资金类事项。资金类16件，已办结10件，占62.5%。',
].join('\n');
const FILE = { name: '通报.txt', bytes: new TextEncoder().encode(TEXT) };

test('a report without tasks is refused where tasks are wanted', async () => {
  await expect(readEachFile([FILE])).rejects.toMatchObject({ code: 'notice.no-tasks' });
});

describe('a report without tasks, where reports are read', () => {
  test('is checked by its own figures, each part under its number', async () => {
    const { registry, claims, findings } = checkRegistry(
      joinTables(await readEachFile([FILE], { allowsReports: true })),
    );
    expect(registry.tasks).toEqual([]);
    expect(
      claims.filter(({ verdict }) => verdict === 'inconsistent').map(({ no, said }) => [no, said]),
    ).toEqual([['二', '已办结14件']]);
    expect(new Set(claims.map(({ period }) => period))).toEqual(new Set(['2034-07']));
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith('entry.'))).toEqual([
      'entry.share-differs',
    ]);
  });

  test('has totals that are the sums of its parts', async () => {
    const { claims } = checkRegistry(joinTables(await readEachFile([FILE], { allowsReports: true })));
    const totals = claims.filter(({ no, basis }) => no === '' && basis === 'parts');
    expect(totals.map(({ value, targetValue }) => [value, targetValue])).toContainEqual([36, 36]);
  });

  test('stays the same as JSON', async () => {
    const [reading] = await readEachFile([FILE], { allowsReports: true });
    if (reading === undefined) throw new Error('nothing was read');
    const json = await collected(writeRegistryJson(reading.registry, 'zh'));
    const [again] = await readEachFile([{ name: 'r.json', bytes: new TextEncoder().encode(json) }]);
    expect(again?.registry.statements).toEqual(reading.registry.statements);
    expect(again?.registry.notices).toEqual(reading.registry.notices);
  });
});

/** The pieces of a text that is written piece by piece. */
async function collected(pieces: string | Iterable<string> | AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
