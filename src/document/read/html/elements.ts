/** Which html elements begin a line, and which are not rendered as text. */

/** Elements that begin and end a line; all others are inline. */
export const LINE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is never part of the document's text; `rt` and `rp` are readings of characters. */
const UNRENDERED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'applet audio button canvas datalist embed frameset iframe link map meta nav noframes ' +
    'noscript object rp rt rtc script style svg template title video xml'
  ).split(' '),
);

const UNRENDERED_ROLES: ReadonlySet<string> = new Set(['navigation', 'search', 'menu', 'menubar']);

/** Lines of a table of contents in pages that Word saved, and the drawn copy of a formula beside its MathML. */
const UNRENDERED_CLASSES = /(?:^|\s)(?:MsoToc[1-9]|katex-html|MathJax(?:_Display|_Preview)?)(?:\s|$)/;

type Attributes = Readonly<Record<string, string>>;

/** Whether an element is no part of the text, whatever its style, together with its descendants. */
export const isUnrendered = (name: string, attributes: Attributes): boolean =>
  UNRENDERED_ELEMENTS.has(name) ||
  UNRENDERED_ROLES.has(attributes['role'] ?? '') ||
  UNRENDERED_CLASSES.test(attributes['class'] ?? '');
