import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook file without the results of its formulas, so that the program that opens it has to calculate them. */
export const withoutResults = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [
        path,
        path.includes('/worksheets/')
          ? strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
          : part,
      ]),
    ),
  );
