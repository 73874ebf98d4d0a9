import { isOn, type Node, plainText, under } from './tree.ts';

type Fact = readonly [string, string];

const MARGINS: Readonly<Record<string, string>> = {
  left: '0.7',
  right: '0.7',
  top: '0.75',
  bottom: '0.75',
  header: '0.3',
  footer: '0.3',
};

/** The page setup of a sheet. Missing attributes have the defaults of a new sheet: A4, portrait, 100 %. */
export function pageFacts(sheet: Node): readonly Fact[] {
  const { at: setup } = under(sheet, 'pageSetup');
  const { at: options } = under(sheet, 'printOptions');
  const { at: margins } = under(sheet, 'pageMargins');
  const around = under(sheet, 'headerFooter');
  const isFitted = isOn(under(sheet, 'sheetPr', 'pageSetUpPr').at.fitToPage);
  const yes = (text: string | undefined): string => (isOn(text) ? 'yes' : 'no');
  return [
    [' paper', setup.paperSize ?? '9'],
    [' orientation', setup.orientation === 'landscape' ? 'landscape' : 'portrait'],
    [
      ' print size',
      isFitted ? `fit ${setup.fitToWidth ?? '1'} by ${setup.fitToHeight ?? '1'}` : `${setup.scale ?? '100'}%`,
    ],
    ...Object.entries(MARGINS).map(([side, usual]): Fact => [
      ` ${side} margin`,
      Number(margins[side] ?? usual).toFixed(2),
    ]),
    [' printed grid lines', yes(options.gridLines)],
    [' printed headings', yes(options.headings)],
    [' centred', `${yes(options.horizontalCentered)} ${yes(options.verticalCentered)}`],
    [' page order', setup.pageOrder ?? 'downThenOver'],
    [' first page', isOn(setup.useFirstPageNumber) ? (setup.firstPageNumber ?? '') : 'auto'],
    [' black and white, draft', `${yes(setup.blackAndWhite)} ${yes(setup.draft)}`],
    [' printed errors', setup.errors ?? 'displayed'],
    [' printed comments', setup.cellComments ?? 'none'],
    [' pages that differ', `${yes(around.at.differentOddEven)} ${yes(around.at.differentFirst)}`],
    ...around.nodes.flatMap(({ name, text }): readonly Fact[] =>
      text === '' ? [] : [[` ${name}`, plainText(text)]],
    ),
    ...['rowBreaks', 'colBreaks'].flatMap((name) =>
      under(sheet, name).nodes.map(({ at }): Fact => [` ${name} ${at.id ?? ''}`, 'page begins']),
    ),
  ];
}
