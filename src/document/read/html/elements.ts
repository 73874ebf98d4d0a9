/** Which html elements begin a line, and which are not rendered as text. */

/** Elements that begin and end a line; all others are inline. */
export const LINE_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is never part of the document's text. */
const UNRENDERED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'applet audio button canvas datalist embed frameset head iframe input link map math meta nav noframes ' +
    'noscript object script select style svg template textarea title video'
  ).split(' '),
);

const INVISIBLE_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
const UNRENDERED_ROLES: ReadonlySet<string> = new Set(['navigation', 'search', 'menu', 'menubar']);

type Attributes = Readonly<Record<string, string>>;

/** Whether an element is left out of the text together with its descendants. */
export function isUnrendered(name: string, attributes: Attributes): boolean {
  return (
    UNRENDERED_ELEMENTS.has(name) ||
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    UNRENDERED_ROLES.has(attributes['role'] ?? '') ||
    INVISIBLE_STYLE.test(attributes['style'] ?? '')
  );
}
