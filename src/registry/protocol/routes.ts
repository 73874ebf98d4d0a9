/** The two addresses of the registry service, for those who ask and for those who answer. */
export type Route =
  | { readonly name: 'list' }
  | { readonly name: 'notice'; readonly id: string }
  /** The percent-encoding of the address is not UTF-8. */
  | { readonly name: 'malformed' }
  | { readonly name: 'unknown' };

const ROOT = '/registry';

/** `GET /registry`: every notice there is, in short. */
export const LIST_PATH = ROOT;

/** `GET /registry/{notice}`: everything about one notice. Only for an id that is addressable. */
export const noticePath = (id: string): string => `${ROOT}/${encodeURIComponent(id)}`;

/**
 * Whether an id survives as the last step of an address: half a surrogate pair
 * cannot be encoded, and browsers take `.` and `..` for steps of their own.
 */
export const isAddressable = (id: string): boolean =>
  id !== '' && id !== '.' && id !== '..' && !LONE_SURROGATE.test(id);

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Which of the addresses a request means. Nothing is looked up by path: an id
 * is only ever compared with ids. The query is not looked at.
 */
export function routeOf(url: string): Route {
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/, '').split(/[?#]/, 1);
  if (path === LIST_PATH) return { name: 'list' };
  if (!path.startsWith(`${ROOT}/`)) return { name: 'unknown' };
  const step = path.slice(ROOT.length + 1);
  if (step === '' || step.includes('/')) return { name: 'unknown' };
  try {
    return { name: 'notice', id: decodeURIComponent(step) };
  } catch (error) {
    if (error instanceof URIError) return { name: 'malformed' };
    throw error;
  }
}
