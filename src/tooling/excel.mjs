// `npm run excel`: shows the add-in in Excel on this machine. Builds the pages, serves
// them and the sample registry at https://localhost:3000 with a certificate that this
// machine trusts, puts the add-in into Excel, and takes it out again at Ctrl+C.
import { createServer } from 'node:https';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { freshBuild } from './fresh-build.mjs';
import { installOnDemand } from './on-demand.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tools = join(root, 'src/tooling/sideload');
const PORT = 3000;

if (!['win32', 'darwin'].includes(process.platform)) {
  process.stderr.write(
    '这台电脑上没有 Excel（只有 Windows 和 macOS 有），不能把加载项装进 Excel。\n' +
      '想看效果，请运行 npm start，在浏览器中打开预览；要在 Excel 中用，请在装有 Excel 的电脑上运行 npm run excel，' +
      '或按 README“部署说明”安装。\n' +
      'There is no Excel on this system (only on Windows and macOS). Run "npm start" for the preview in a browser, ' +
      'or "npm run excel" on a machine with Excel.\n',
  );
  process.exit(2);
}

async function showInExcel() {
  await installOnDemand(tools, () => say('正在下载把加载项装进 Excel 的工具（仅一次）…'));
  const tool = createRequire(join(tools, 'package.json'));
  const pages = await freshBuild('intranet', { onBuild: () => say('正在生成页面…') });
  const service = await serveSamples(pages);
  // The user is asked once whether the certificate is to be trusted.
  const certificate = await tool('office-addin-dev-certs').getHttpsServerOptions();
  const server = createServer(certificate, forwardTo(service.address));
  await new Promise((resolve, reject) => server.once('error', reject).listen(PORT, '127.0.0.1', resolve));
  const { AppType, startDebugging, stopDebugging } = tool('office-addin-debugging');
  const manifest = join(pages, 'manifest.xml');
  await startDebugging(manifest, {
    appType: AppType.Desktop,
    enableDebugging: false,
    enableLiveReload: false,
  });
  say(`Excel 已打开，加载项来自 https://localhost:${PORT}。按 Ctrl+C 结束。`);
  process.once('SIGINT', () => {
    void stopDebugging(manifest)
      .then(() => service.stop())
      .finally(() => process.exit(0));
  });
}

/** The registry service with the sample notices and the pages, for this machine only. */
async function serveSamples(pages) {
  register();
  const { serve } = await import('#registry/server/serve');
  return serve({
    folder: join(root, 'assets/samples'),
    pages,
    port: 0,
    host: '127.0.0.1',
    origins: [],
    onFault: (fault) => process.stderr.write(`${String(fault)}\n`),
  });
}

/** Forwards every request to the service: Excel loads pages over https only. */
const forwardTo = (address) => (from, to) => {
  const onward = request(
    new URL(from.url ?? '/', address),
    { method: from.method, headers: from.headers },
    (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    },
  );
  onward.on('error', () => to.destroy());
  from.pipe(onward);
};

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

try {
  await showInExcel();
} catch (error) {
  process.stderr.write(
    `未能在 Excel 中打开加载项：${error.message}\nThe add-in could not be opened in Excel.\n`,
  );
  process.exit(2);
}
