import { browserCommand, type Desktop } from '#cli/terminal/open-page';

const ADDRESS = 'http://127.0.0.1:8087';
const linux: Desktop = { platform: 'linux', env: { DISPLAY: ':0' }, isTyped: true };

test.each<[string, Desktop, string | null]>([
  ['Linux with a screen', linux, 'xdg-open'],
  ['Wayland', { ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } }, 'xdg-open'],
  ['macOS', { ...linux, platform: 'darwin', env: {} }, 'open'],
  ['Windows', { ...linux, platform: 'win32', env: {} }, 'rundll32'],
  ['a screen over SSH', { ...linux, env: { DISPLAY: ':10', SSH_CONNECTION: 'x' } }, 'xdg-open'],
  ['Linux without a screen', { ...linux, env: {} }, null],
  ['SSH', { ...linux, platform: 'darwin', env: { SSH_CONNECTION: 'x' } }, null],
  ['CI', { ...linux, env: { DISPLAY: ':0', CI: 'true' } }, null],
  ['not started by a person', { ...linux, isTyped: false }, null],
])('the browser on %s', (_, desktop, program) => {
  const command = browserCommand(ADDRESS, desktop);
  expect(command?.[0] ?? null).toBe(program);
  if (command !== null) expect(command).toContain(ADDRESS);
});
