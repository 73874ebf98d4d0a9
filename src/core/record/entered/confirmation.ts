/** 确认状态: whether a target was read correctly. */
export type ConfirmationState = 'open' | 'right' | 'corrected';

/** What the user said about a target that was read from a notice. */
export interface Confirmation {
  /** Id of the target. */
  readonly target: string;
  readonly state: ConfirmationState;
  readonly note: string;
}
