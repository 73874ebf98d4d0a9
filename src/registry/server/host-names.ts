import { hostname, networkInterfaces } from 'node:os';

/** Whether the service answers to a host name (without port, in lower case). */
export type HostCheck = (name: string) => boolean;

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1', '[::1]'];
const EVERY_NETWORK: readonly string[] = ['0.0.0.0', '::', '[::]', ''];

/** Whether a service that listens on an address is reached from this machine only. */
export const isLoopback = (address: string): boolean => LOOPBACK.includes(address);

/**
 * The host names of a service that listens on `address`: those of this machine, the address itself, on all networks
 * the addresses and the name that the machine has at the time of the request, and the `allowed` ones. A page of
 * another site that makes its own name resolve to this machine (DNS rebinding) has none of them.
 */
export function hostCheck(address: string, allowed: readonly string[]): HostCheck {
  const named = new Set([...LOOPBACK, address, ...allowed].map((name) => name.toLowerCase()));
  return (name) =>
    named.has(name) || (EVERY_NETWORK.includes(address) && namesOfMachine().some((own) => own === name));
}

function namesOfMachine(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const own = hostname().toLowerCase();
  return [
    own,
    `${own}.local`,
    ...addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  ];
}

/** The name in a `Host` header. */
export const nameInHost = (header: string | undefined): string =>
  (header ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
