// Prints the workbook of the preview as JSON, its bytes in base64: for the build of the pages.
import { buildDemo } from './build-demo.ts';

const { bytes, day } = await buildDemo();
process.stdout.write(JSON.stringify({ day, workbook: Buffer.from(bytes).toString('base64') }));
