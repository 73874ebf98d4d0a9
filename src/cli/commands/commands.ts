import type { Command } from './command.ts';

/** The commands by name; each is loaded when it is called. */
export const COMMANDS = {
  read: async (...call) => (await import('./read.ts')).read(...call),
  build: async (...call) => (await import('./build.ts')).build(...call),
  check: async (...call) => (await import('./check.ts')).check(...call),
  period: async (...call) => (await import('./period.ts')).period(...call),
  pack: async (...call) => (await import('./pack/pack.ts')).pack(...call),
  collect: async (...call) => (await import('./collect/collect.ts')).collect(...call),
  status: async (...call) => (await import('./status.ts')).status(...call),
  amend: async (...call) => (await import('./amend.ts')).amend(...call),
  diff: async (...call) => (await import('./diff.ts')).diff(...call),
  serve: async (...call) => (await import('./serve.ts')).serve(...call),
  start: async (...call) => (await import('./start.ts')).start(...call),
} as const satisfies Readonly<Record<string, Command>>;

export const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);
