// Lints snippets with the project's own configuration, without the rules that need
// types: JSON `[{path, text}]` on standard input, the rules each breaks on standard output.
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});
let input = '';
for await (const chunk of process.stdin) input += chunk;
const answers = await Promise.all(
  JSON.parse(input).map(async ({ path, text }) => {
    const [result] = await eslint.lintText(text, { filePath: path });
    return result.messages.map(({ ruleId, message }) => ruleId ?? message);
  }),
);
process.stdout.write(JSON.stringify(answers));
