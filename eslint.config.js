import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins/lib/rules/index.js';
import tseslint from 'typescript-eslint';
import { memoizingParser } from './src/tooling/lint/memoizing-parser.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const layers = JSON.parse(readFileSync(path('src/layers.json'), 'utf8'));

// An element for each layer, and for each folder of a layer whose folders have an order too.
const foldersOf = (layer) => Object.keys(layers[layer].folders ?? {}).filter((folder) => folder !== '');
const nameOf = (layer, folder) => (folder === '' ? layer : `${layer}/${folder}`);
const elementsOf = (layer) => [...foldersOf(layer).map((folder) => nameOf(layer, folder)), layer];
// A file belongs to the first element whose pattern matches, so the deeper folders come first.
const elements = Object.keys(layers)
  .flatMap(elementsOf)
  .sort((a, b) => b.split('/').length - a.split('/').length);

const toElements = (types) => ({ element: { types: { anyOf: types } } });

// What a row of src/layers.json allows the files of one element; everything else is disallowed.
const policiesOf = (layer, folder) => {
  const { imports, packages, node, folders } = layers[layer];
  const name = nameOf(layer, folder);
  const own = folders ? [name, ...folders[folder].map((other) => nameOf(layer, other))] : elementsOf(layer);
  const allowed = [
    toElements(own),
    ...imports.map((other) => toElements(elementsOf(other))),
    ...packages.map((source) => ({ module: { origin: 'external', source } })),
    ...(node ? [{ module: { origin: 'core' } }] : []),
  ];
  return allowed.map((to) => ({ from: { element: { types: { anyOf: [name] } } }, allow: { to } }));
};

/** The rule about imports with some policies: the fewer there are, the faster it is. */
const dependencies = (policies) => ({
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      message: '{{from.element.type}} may not import this: see src/layers.json and the tree in README.md.',
      policies,
    },
  ],
});

// The policies of an element for its own files alone; the deeper folders come last, which replaces the others.
const boundariesOfElements = Object.keys(layers)
  .flatMap((layer) => [...foldersOf(layer), ''].map((folder) => [layer, folder]))
  .map(([layer, folder]) => ({ name: nameOf(layer, folder), policies: policiesOf(layer, folder) }))
  .sort((a, b) => a.name.split('/').length - b.name.split('/').length)
  .map(({ name, policies }) => ({
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: dependencies(policies),
  }));

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a name that is the same everywhere can be searched for.',
};

const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock comes in as a value.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The clock comes in as a value.' },
];

// Only one folder uses the Excel API; elsewhere neither its functions nor its types are named.
const OFFICE = ['Excel', 'Office', 'OfficeExtension', 'Word'];
const excelStaysInItsFolder = 'Only src/workbook/excel uses the Excel API.';
const noOffice = OFFICE.map((name) => ({ name, message: excelStaysInItsFolder }));
const noOfficeProperty = ['globalThis', 'window', 'self'].flatMap((object) =>
  OFFICE.map((property) => ({ object, property, message: excelStaysInItsFolder })),
);
const noOfficeType = {
  selector: `TSQualifiedName[left.name=/^(${OFFICE.join('|')})$/]`,
  message: excelStaysInItsFolder,
};

// The internals of the Excel stand-in are imported by its own files and by its public interface only.
const excelHostInternals = {
  regex: 'excel-host/host/',
  message: 'Import from #excel-host/public: the rest of src/excel-host is internal.',
};

// Only the rules of the package are loaded: its index also loads the plugins of its recommended
// settings, which package.json leaves out. Without no-empty-load, which reports loads of a named list as empty.
const officeAddinRules = Object.fromEntries(
  Object.keys(officeAddins.default)
    .filter((name) => name !== 'no-empty-load')
    .map((name) => [`office-addins/${name}`, 'error']),
);

const SYNC = "CallExpression[callee.property.name='sync']";
const excelCode = [
  {
    // The loops of office-addins/no-context-sync-in-loop are statements; these are calls.
    selector: `CallExpression[callee.property.name=/^(forEach|map|flatMap|filter|reduce|from|some|every)$/] :function ${SYNC}`,
    message:
      'This syncs once a row: queue all rows, then sync once (or eachRequest, for pieces of a few megabytes).',
  },
  {
    selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
    message: 'Name the properties to load: without names all of them are loaded.',
  },
  {
    selector: `${SYNC}[callee.object.name!='context']`,
    message: 'Call the request context `context`: the rules recognise it by that name.',
  },
  {
    selector: "CallExpression[callee.object.name='Excel'][callee.property.name='run']",
    message: 'Excel.run is called only in run.ts.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'output/', 'dist/'] },
  {
    files: ['**/*.{js,mjs,cjs}', 'src/**/*.{ts,tsx}', 'test/**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parser: memoizingParser,
      parserOptions: {
        // One program for all files: with one a layer, as the compiler has them, lower layers would be read repeatedly.
        project: 'src/tooling/lint/tsconfig.json',
        tsconfigRootDir: path('.'),
      },
    },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Texts are iterated by UTF-16 unit, which spans count.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts'],
    ignores: ['src/excel-host/public.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [excelHostInternals] }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements.map((type) => ({ type, pattern: `src/${type}` })),
      'import/resolver': { [path('src/tooling/lint/imports-resolver.cjs')]: {} },
    },
    rules: dependencies([]),
  },
  ...boundariesOfElements,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/excel/**'],
    rules: {
      'no-restricted-globals': ['error', ...noOffice],
      'no-restricted-properties': ['error', ...noOfficeProperty],
      'no-restricted-syntax': ['error', noDefaultExport, noOfficeType],
    },
  },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': { rules: officeAddins.default } },
    rules: {
      ...officeAddinRules,
      'no-restricted-syntax': ['error', noDefaultExport, ...excelCode],
    },
  },
  {
    files: ['src/workbook/excel/request/run.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...noOffice,
        'process',
        'Buffer',
        'globalThis',
        'window',
        'document',
        'setTimeout',
        'fetch',
      ],
      'no-restricted-properties': [
        'error',
        ...noOfficeProperty,
        { object: 'Date', property: 'now', message: 'The clock comes in as a value.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as a seed.' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noOfficeType, ...impure],
    },
  },
  { files: ['src/cli/**/*.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
);
