import { spawn } from 'node:child_process';

/** What says whether somebody sits in front of a screen. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the program was started in a terminal. */
  readonly isTyped: boolean;
}

/** The command that opens an address in the browser of the user; null: there is no screen, or no person at it. */
export function browserCommand(
  address: string,
  { platform, env, isTyped }: Desktop,
): readonly [program: string, ...words: string[]] | null {
  if (!isTyped || env['CI'] !== undefined) return null;
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (env['SSH_CONNECTION'] !== undefined && env['DISPLAY'] === undefined) return null;
  if (platform === 'darwin') return ['open', address];
  if (env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return null;
  return ['xdg-open', address];
}

/** Opens an address in the browser of the user, where there is one; the address is printed in any case. */
export function openPage(address: string): void {
  const desktop = { platform: process.platform, env: process.env, isTyped: process.stdout.isTTY };
  const command = browserCommand(address, desktop);
  if (command === null) return;
  const [program, ...words] = command;
  const opener = spawn(program, words, { detached: true, stdio: 'ignore' });
  // No such program: the user opens the printed address.
  opener.on('error', () => undefined);
  opener.unref();
}
