// `npm run regexes`: checks all regular expressions of the program and stores the linear ones.
import { modulesUnder } from '../source/modules.ts';
import { writeRegexLock } from './regex-lock.ts';
import { growths, shown } from './regex-growths.ts';
import { builtRegexes, regexLiterals } from './regexes.ts';

const regexes = [...modulesUnder('src').flatMap(regexLiterals), ...builtRegexes()];
const found = growths(regexes);
const linear = [...found].filter(([, growth]) => growth === null).map(([text]) => text);
writeRegexLock(linear);
for (const regex of regexes) {
  const growth = found.get(shown(regex));
  if (growth !== null) process.stdout.write(`${String(growth)}: ${regex.file} ${shown(regex)}\n`);
}
process.stdout.write(
  `${String(linear.length)} expressions are linear, ${String(found.size - linear.length)} are not.\n`,
);
process.exitCode = linear.length === found.size ? 0 : 1;
