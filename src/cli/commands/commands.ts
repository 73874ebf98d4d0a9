import type { Command } from './command.ts';

/** The commands by name; each is loaded when it is called. */
export const COMMANDS = {
  read: async (...call) => (await import('./read.ts')).read(...call),
  build: async (...call) => (await import('./build.ts')).build(...call),
  check: async (...call) => (await import('./check.ts')).check(...call),
  serve: async (...call) => (await import('./serve.ts')).serve(...call),
  start: async (...call) => (await import('./start.ts')).start(...call),
} as const satisfies Readonly<Record<string, Command>>;

export const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);
