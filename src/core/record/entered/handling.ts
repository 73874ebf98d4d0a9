/** 处理: whether a finding still has to be dealt with. */
export type HandlingState = 'open' | 'done' | 'dismissed';

/** What the user did about a finding. */
export interface Handling {
  /** Key of the row of the finding in 校验结果. */
  readonly finding: string;
  readonly state: HandlingState;
  readonly note: string;
}
