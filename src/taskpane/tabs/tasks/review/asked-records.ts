import type { Pull } from '#actions/pull/pull';
import type { PullQuestion } from '#actions/pull/questions';
import type { Registry } from '#core/record/registry';
import type { ReadingText } from '../../../text/import.ts';
import type { ReviewText } from '../../../text/review.ts';
import { targetLabel } from './target-label.ts';

/** A record in words: what it says, and where it is. */
interface AskedRecord {
  readonly name: string;
  readonly where: string;
}

/** The records that questions are about, in words. */
export class AskedRecords {
  readonly #pull: Pull;
  readonly #text: ReviewText;
  readonly #reading: ReadingText;

  constructor(pull: Pull, text: ReviewText, reading: ReadingText) {
    this.#pull = pull;
    this.#text = text;
    this.#reading = reading;
  }

  /** The known record, as it was last pulled; of a report, the task of the table. */
  known({ record, known }: PullQuestion): AskedRecord {
    return this.#words(record, known, record === 'report' ? this.#pull.read : this.#pull.ledger.base);
  }

  /** One of the new records it may be; of a report, a task of the workbook or of what comes in. */
  candidate({ record }: PullQuestion, id: string): AskedRecord {
    const { read, incoming, ledger } = this.#pull;
    if (record !== 'report') return this.#words(record, id, read);
    const isIncoming = incoming.tasks.some((task) => task.id === id);
    return this.#words(record, id, isIncoming ? incoming : ledger.registry);
  }

  #words(record: PullQuestion['record'], id: string, { notices, tasks, targets }: Registry): AskedRecord {
    const text = this.#text;
    const joined = (parts: readonly (string | null | undefined)[]): string =>
      parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
    if (record === 'notice') {
      const notice = notices.find((one) => one.id === id);
      return { name: notice?.title ?? id, where: notice?.docNumber ?? '' };
    }
    const target = record === 'target' ? targets.find((one) => one.id === id) : undefined;
    const task = tasks.find((one) => one.id === (target?.task ?? id));
    const content = task === undefined ? id : `${text.taskName(task.no)} ${task.content}`;
    if (target !== undefined) return { name: targetLabel(target, null, this.#reading), where: content };
    return {
      name: content,
      where: joined([task?.list, task?.section.join(' › '), task?.leadUnits.join(text.between)]),
    };
  }
}
