import type { AppRequest } from './message.ts';

/** Web pages that may read the answers: origins (`https://duban.example`), or every one. */
export type Origins = readonly string[] | '*';

/**
 * The headers by which a browser lets a page of another origin read an answer.
 * No cookies are involved: who may read is decided by origin and network only.
 */
export function corsHeaders({ method, headers }: AppRequest, origins: Origins): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined || (origins !== '*' && !origins.includes(origin))) return {};
  const allow = {
    'Access-Control-Allow-Origin': origins === '*' ? '*' : origin,
    'Access-Control-Expose-Headers': 'ETag',
  };
  if (method !== 'OPTIONS') return allow;
  return {
    ...allow,
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match, Accept-Language',
    'Access-Control-Max-Age': '600',
    // A page of the internet or of the office's network that asks a service on this machine.
    ...(headers['access-control-request-private-network'] === 'true'
      ? { 'Access-Control-Allow-Private-Network': 'true' }
      : {}),
  };
}
