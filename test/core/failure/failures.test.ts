import { COLLECT_FAILURES } from '#actions/collect/collect-failure';
import { PACK_FAILURES } from '#actions/pack/pack-failure';
import { COMMAND_FAILURES } from '#cli/command-failure';
import { Failure, type FailureCatalogue, failureClass, failureSentence } from '#core/failure/failure';
import { INPUT_FAILURES, InputFailure } from '#core/failure/input-failure';
import { CLIENT_FAILURES } from '#registry/client/client-failure';
import { SERVICE_FAILURES } from '#registry/protocol/service-failure';
import { SERVER_FAILURES } from '#registry/server/server-failure';
import { EXCEL_FAILURES } from '#workbook/excel-failure';
import { isCodeUsed, slotsOf } from '../../support/catalogues.ts';

const CATALOGUES: readonly FailureCatalogue[] = [
  INPUT_FAILURES,
  EXCEL_FAILURES,
  SERVICE_FAILURES,
  CLIENT_FAILURES,
  SERVER_FAILURES,
  COMMAND_FAILURES,
  PACK_FAILURES,
  COLLECT_FAILURES,
];
const ROWS = CATALOGUES.flatMap((catalogue) => Object.entries(catalogue));

test('a code is in one catalogue only', () => {
  const codes = ROWS.map(([code]) => code);
  expect(codes.length).toBeGreaterThan(80);
  expect(new Set(codes).size).toBe(codes.length);
});

describe.each(ROWS)('failure %s', (code, { zh, en }) => {
  test('says one plain sentence in both languages, with the same parameters', () => {
    expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(en).toMatch(/^[A-Z"{].*\.$/);
    expect(slotsOf(en)).toEqual(slotsOf(zh));
    expect(zh + en).not.toContain('\n');
  });

  test('is thrown somewhere', () => {
    expect(isCodeUsed(code)).toBe(true);
  });
});

describe('a failure', () => {
  const LampFailure = failureClass('LampFailure', {
    'lamp.dark': { zh: '“{file}”里的灯{no}不亮。', en: 'Lamp {no} of "{file}" is dark.' },
  });
  const dark = new LampFailure('lamp.dark', { no: 3 });

  test('belongs to its layer and to no other', () => {
    expect(dark).toBeInstanceOf(LampFailure);
    expect(dark).toBeInstanceOf(Failure);
    expect(dark).not.toBeInstanceOf(InputFailure);
    expect(dark).toMatchObject({ name: 'LampFailure', message: 'lamp.dark', code: 'lamp.dark' });
  });

  test('is given the name of the file by a caller that knows it', () => {
    expect(failureSentence(dark)).toBe('“{file}”里的灯3不亮。');
    const named = dark.with({ file: 'a.txt' });
    expect(named).toBeInstanceOf(LampFailure);
    expect(failureSentence(named, 'en')).toBe('Lamp 3 of "a.txt" is dark.');
  });

  test('keeps its code and its sentence on the way between threads', () => {
    const sent = new Failure(structuredClone(dark.with({ file: 'a.txt' }).report));
    expect(sent.code).toBe('lamp.dark');
    expect(failureSentence(sent)).toBe('“a.txt”里的灯3不亮。');
  });

  test('cannot be thrown without the parameters of its sentence', () => {
    // @ts-expect-error `no` is missing
    expect(failureSentence(new LampFailure('lamp.dark', {}))).toContain('{no}');
    // @ts-expect-error there is no such code
    expect(() => new LampFailure('lamp.lit')).not.toThrow();
  });
});
