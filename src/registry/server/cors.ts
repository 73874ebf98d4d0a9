import type { ServiceRequest } from './http-message.ts';

/** Origins of the web pages that may read the answers (`https://duban.example`); `*`: all. */
export type Origins = readonly string[] | '*';

/**
 * The headers by which a browser lets a page of another origin read an answer.
 * Cookies play no part: access depends on origin and network only.
 */
export function corsHeaders({ method, headers }: ServiceRequest, origins: Origins): Record<string, string> {
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
    // For a page from another network that calls a service on this machine.
    ...(headers['access-control-request-private-network'] === 'true'
      ? { 'Access-Control-Allow-Private-Network': 'true' }
      : {}),
  };
}
