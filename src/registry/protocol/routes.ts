/** The addresses of the registry service. */
export type Route =
  | { readonly name: 'list' }
  | { readonly name: 'notice'; readonly id: string }
  /** The percent-encoding of the address is not UTF-8. */
  | { readonly name: 'malformed' }
  | { readonly name: 'unknown' };

const ROOT = '/registry';

/** `GET /registry`: every notice there is, in short. */
export const LIST_PATH = ROOT;

/** `GET /registry/{notice}`: everything about one notice. The id has to be addressable. */
export const noticePath = (id: string): string => `${ROOT}/${encodeURIComponent(id)}`;

/**
 * Whether an id can be the last segment of a path: half a surrogate pair cannot be
 * encoded, and browsers resolve `.` and `..`.
 */
export const isAddressable = (id: string): boolean =>
  id !== '' && id !== '.' && id !== '..' && !LONE_SURROGATE.test(id);

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The route of a request; its query is ignored. The id is only ever compared with ids,
 * never used as a path of a file.
 */
export function routeOf(url: string): Route {
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/, '').split(/[?#]/, 1);
  if (path === LIST_PATH) return { name: 'list' };
  if (!path.startsWith(`${ROOT}/`)) return { name: 'unknown' };
  const segment = path.slice(ROOT.length + 1);
  if (segment === '' || segment.includes('/')) return { name: 'unknown' };
  try {
    return { name: 'notice', id: decodeURIComponent(segment) };
  } catch (error) {
    if (error instanceof URIError) return { name: 'malformed' };
    throw error;
  }
}
