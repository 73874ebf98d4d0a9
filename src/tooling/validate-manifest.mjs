// `npm run validate [-- MANIFEST]`: validates manifest.xml, or a manifest beside its built pages.
// Structure, references and files are checked on this machine; where there is a network,
// Microsoft's service validates the manifest as well. The output says which was done.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import officeManifest from 'office-addin-manifest';
import { register } from 'tsx/esm/api';
import { freshBuild } from './fresh-build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ONLINE_TIMEOUT_MS = 30_000;

/** Where the files of a manifest are: beside it in a build, else in `assets` and the pages built now. */
async function foldersOf(path) {
  if (existsSync(join(dirname(path), 'taskpane.html'))) return [dirname(path)];
  const pages = await freshBuild('intranet', { onBuild: () => print('正在生成页面… Building the pages…') });
  return [join(root, 'assets'), pages];
}

/** Gives up where a firewall swallows the request instead of refusing it. */
const withTimeout = (answer) =>
  Promise.race([
    answer,
    new Promise((_, reject) =>
      setTimeout(
        () => reject(new Error('The validation service did not answer in time.')),
        ONLINE_TIMEOUT_MS,
      ),
    ),
  ]);

function print(line) {
  process.stdout.write(`${line}\n`);
}

function report({ faults, online }) {
  for (const fault of faults) print(`  ${fault}`);
  print(
    faults.length === 0
      ? '本机检查：结构、引用和所指的文件均无误。Checked on this machine: structure, references and files are right.'
      : `本机检查：发现 ${faults.length} 处错误，见上。Checked on this machine: ${faults.length} faults, see above.`,
  );
  if (!online.isDone) {
    print(
      `联机验证：未进行，微软的验证服务连不上。Online validation: not done, the service of Microsoft cannot be reached.\n  (${online.reason.replaceAll('\n', ' ')})`,
    );
    return;
  }
  for (const fault of online.faults) print(`  ${fault}`);
  print(
    online.faults.length === 0
      ? '联机验证：微软的验证服务认可此清单。Online validation: accepted by the service of Microsoft.'
      : '联机验证：微软的验证服务不认可此清单，原因见上。Online validation: rejected by the service of Microsoft, see above.',
  );
}

const { OfficeAddinManifest, validateManifest } = officeManifest;
try {
  // Relative to the folder npm was called in.
  const path = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(root, 'manifest.xml'));
  register();
  const { validate } = await import('./manifest/validate.ts');
  const validation = await validate(path, await foldersOf(path), {
    readManifestFile: OfficeAddinManifest.readManifestFile,
    validateManifest: (file) => withTimeout(validateManifest(file)),
  });
  report(validation);
  const isValid =
    validation.faults.length === 0 && !(validation.online.isDone && validation.online.faults.length > 0);
  process.exit(isValid ? 0 : 1);
} catch (error) {
  process.stderr.write(`清单未能验证：${error.message}\nThe manifest could not be validated.\n`);
  process.exit(2);
}
