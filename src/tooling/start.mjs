// `npm start`: builds the pages where their sources have changed, then runs `duban start`
// on them. All options are those of `duban start`; with --pages nothing is built.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freshBuild } from './fresh-build.mjs';

const BUILDING = {
  zh: '正在生成页面（首次运行或更新后需要，约十几秒）…',
  en: 'Building the pages (the first time and after updates, some ten seconds)…',
};
const FAILED = { zh: '页面未能生成：', en: 'The pages could not be built: ' };
/** Options with which `duban start` needs no built pages: it shows a text, or pages of another folder. */
const WITHOUT_BUILD = /^(-h|--help|-v|--version|--pages(=.*)?)$/;

const program = join(fileURLToPath(new URL('../../', import.meta.url)), 'src/cli/duban.mjs');
const options = process.argv.slice(2);
const language = /(^| )--lang[= ]en( |$)/.test(options.join(' ')) ? 'en' : 'zh';

try {
  const pages = options.some((option) => WITHOUT_BUILD.test(option)) ? [] : ['--pages', await builtPages()];
  process.argv = [process.argv[0], program, 'start', ...options, ...pages];
} catch (error) {
  process.stderr.write(`${FAILED[language]}${error.message}\n`);
  process.exit(2);
}
await import(pathToFileURL(program).href);

function builtPages() {
  return freshBuild('intranet', { onBuild: () => process.stdout.write(`${BUILDING[language]}\n`) });
}
