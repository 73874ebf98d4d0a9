import type { HostContext } from './context.ts';
import { LazyCalculator } from './formula/calculator.ts';
import { type Book, newBook } from './model/book.ts';
import { HostRangeAreas } from './object/range-areas.ts';
import { HostRange } from './object/range.ts';
import { HostScopedTables } from './object/table/tables.ts';
import { HostWorkbook } from './object/workbook.ts';
import { HostWorksheet } from './object/worksheet.ts';
import { type Answer, answered, turnedAway } from './protocol/answer.ts';
import { runBatch } from './protocol/batch.ts';
import { EventHub, type WireEvent } from './protocol/event-hub.ts';
import { type Fault, failureOf, stopAt } from './protocol/fault.ts';
import { HostFailure, refusal } from './protocol/host-failure.ts';
import { inLaterTask, later } from './protocol/later.ts';
import { Members } from './protocol/member.ts';
import type { Metadata } from './protocol/metadata.ts';
import { isAbove, PAYLOAD_LIMIT } from './protocol/payload.ts';
import { References } from './protocol/references.ts';
import { FLAG, type HostRequest, isSync } from './protocol/request.ts';
import { serviceOf } from './protocol/service.ts';
import type { RequestBody } from './protocol/wire.ts';

export interface HostOptions {
  /** Asked for at the first request: the library may ask where it runs before its classes are there. */
  readonly metadata: () => Metadata;
  readonly book?: Book;
  /** Milliseconds until an answer; the number of the request is given. Default: a later task. */
  readonly latency?: (request: number) => number;
  /** Asked at every request, those of the library too; a fault fails it. */
  readonly fault?: (request: HostRequest) => Fault | null;
  /** Excel on the web, as is the default, refuses large requests and answers; on the desktop there is no limit. */
  readonly platform?: 'web' | 'desktop';
  /** The clock that TODAY() and NOW() go by. Default: that of the machine. */
  readonly clock?: () => Date;
}

/**
 * A workbook that answers the client library of Excel. One host serves one workbook;
 * a bridge (bridge/) carries requests to `answer` and events from `onEvents`.
 */
export class WorkbookHost {
  readonly book: Book;
  readonly context: HostContext;
  /** Every request of the add-in so far, in the order they came, without those of the library itself. */
  readonly requests: HostRequest[] = [];
  /** Objects of the client that the host keeps for it. */
  readonly references = new References();
  private readonly events = new EventHub();
  private members: Members | null = null;
  private readonly root: HostWorkbook;
  private readonly limit: number;
  private listeners: ((events: readonly WireEvent[]) => void)[] = [];
  private readonly watchers = new Set<() => void>();
  private count = 0;
  /** Fulfilled when the last request so far is answered: Excel carries out one at a time, in order. */
  private last: Promise<unknown> = Promise.resolve();
  /** Called when a cell is no longer edited; null: none is. */
  private editing: (() => void)[] | null = null;

  constructor(private readonly options: HostOptions) {
    this.book = options.book ?? newBook();
    this.limit = options.platform === 'desktop' ? Infinity : PAYLOAD_LIMIT;
    this.context = {
      book: this.book,
      calculator: new LazyCalculator(this.book, options.clock ?? (() => new Date())),
      events: this.events,
      kept: () => this.references.all(),
      sheetObject: (sheet) => new HostWorksheet(this.context, sheet),
      rangeObject: (sheet, area) => new HostRange(this.context, sheet, area),
      tableObjects: (tables) => new HostScopedTables(this.context, tables),
      areasObject: (sheet, areas) => new HostRangeAreas(this.context, sheet, areas),
    };
    this.root = new HostWorkbook(this.context);
  }

  /** The book with the results of all formulas up to date, as it is when Excel saves it. */
  settledBook(): Book {
    this.context.calculator.settle();
    return this.book;
  }

  /** Whether a cell is being edited: until it ends, every request fails, or waits where it asked to. */
  get isEditing(): boolean {
    return this.editing !== null;
  }

  set isEditing(is: boolean) {
    if (is === this.isEditing) return;
    const waiting = this.editing ?? [];
    this.editing = is ? [] : null;
    for (const go of waiting) go();
  }

  /** Answers a request of so many bytes in a later task, after those that came before it. Never rejects. */
  async answer(body: RequestBody, size: number, flags = 0): Promise<Answer> {
    this.count += 1;
    const request: HostRequest = { number: this.count, body, size, flags, isSync: isSync(body) };
    if (request.isSync) this.requests.push(request);
    if ((flags & FLAG.delayForCellEdit) !== 0 && this.editing !== null) {
      const waiting = this.editing;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const done = this.last.then(async () => {
      await later(this.options.latency?.(request.number) ?? 0);
      return this.process(request);
    });
    this.last = done;
    const answer = await done;
    inLaterTask(() => this.tell());
    return answer;
  }

  /** Calls the listener with the events of every request, after its answer, until what is given back is called. */
  onEvents(listener: (events: readonly WireEvent[]) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((one) => one !== listener);
    };
  }

  /** Calls the listener whenever the book may look different: after every request, and after a person did something. */
  onDone(listener: () => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  /** Tells the events that wait: after a request, or after a person did something. */
  tell(): void {
    const events = this.events.take();
    if (events.length > 0) for (const listener of this.listeners) listener(events);
    for (const watcher of this.watchers) watcher();
  }

  private process(request: HostRequest): Answer {
    try {
      return this.carryOut(request);
    } catch (error) {
      // A mistake of the host. No code of Excel's, so that no test takes it for a refusal.
      return turnedAway(
        new HostFailure('HostBroke', error instanceof Error ? String(error.stack) : String(error)),
      );
    }
  }

  private carryOut(request: HostRequest): Answer {
    const { body } = request;
    const fault = this.options.fault?.(request) ?? null;
    const carriedOut = fault?.after ?? 0;
    if (this.isEditing) return turnedAway(refusal('cell-edit-mode'));
    if (request.size > this.limit) return turnedAway(refusal('request-too-large'));
    if (fault !== null && carriedOut === 0) return turnedAway(failureOf(fault));
    this.members ??= new Members(this.options.metadata());
    const response = runBatch(body, {
      root: this.root,
      members: this.members,
      references: this.references,
      service: serviceOf,
      ...(fault === null ? {} : { before: stopAt(fault) }),
    });
    if (fault !== null && carriedOut >= body.Actions.length) return turnedAway(failureOf(fault));
    const answer = answered(response);
    return isAbove(this.limit, answer.text) ? turnedAway(refusal('response-too-large')) : answer;
  }
}
