import type { Entry } from '#core/record/entry';
import type { PlanInput } from '../sheets/plan/columns.ts';
import type { ANSWER_WORDS, CONFIRMATION_WORDS, HANDLING_WORDS } from './wording.ts';
import type { StrayFigure, UnreadCell } from './unread.ts';

/** What a person said about a target that was read. */
export interface Confirmation {
  readonly target: string;
  readonly state: keyof typeof CONFIRMATION_WORDS;
  readonly note: string;
}

/** What became of a finding; `finding` is the key of its row. */
export interface Handling {
  readonly finding: string;
  readonly state: keyof typeof HANDLING_WORDS;
  readonly note: string;
}

/** What the lead unit filled into 推进方案表 for a task; "" where nothing. */
export interface PlanEntry extends Readonly<Record<PlanInput, string>> {
  readonly task: string;
}

/** What a person keeps about a unit or a collective phrase. */
export interface UnitEntry {
  readonly name: string;
  /** The name it is to be counted under, if the answer is yes. */
  readonly canonical: string | null;
  readonly answer: keyof typeof ANSWER_WORDS;
  /** Units a collective phrase stands for. */
  readonly members: readonly string[];
  readonly contact: string;
  readonly phone: string;
}

/** A setting with a value of the office's own. */
export interface SettingEntry {
  readonly key: string;
  readonly value: number | null;
}

/**
 * Everything people wrote into a workbook beside its records. Only what differs
 * from a fresh workbook is listed; drawing with it puts it back in its place.
 */
export interface WorkbookEntries {
  readonly confirmations: readonly Confirmation[];
  readonly handlings: readonly Handling[];
  readonly plans: readonly PlanEntry[];
  readonly units: readonly UnitEntry[];
  readonly settings: readonly SettingEntry[];
  /** Rows of 进展填报 with their figures of 指标进度; blank ones too, since they say who has not reported. */
  readonly progress: readonly Entry[];
  /** What could not be read; it stays where it stands. */
  readonly unread: readonly UnreadCell[];
  readonly strays: readonly StrayFigure[];
}

export const NO_ENTRIES: WorkbookEntries = {
  confirmations: [],
  handlings: [],
  plans: [],
  units: [],
  settings: [],
  progress: [],
  unread: [],
  strays: [],
};
