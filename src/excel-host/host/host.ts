import type { HostContext } from './context.ts';
import { LazyCalculator } from './formula/calculator.ts';
import { type Book, newBook } from './model/book.ts';
import { HostRangeAreas } from './object/range/range-areas.ts';
import { HostRange } from './object/range/range.ts';
import { HostScopedTables } from './object/table/tables.ts';
import { HostWorkbook } from './object/workbook.ts';
import { HostWorksheet } from './object/sheet/worksheet.ts';
import { type HostAnswer, successAnswer, failureAnswer } from './protocol/answer.ts';
import { runBatch } from './protocol/batch.ts';
import { EventHub, type WireEvent } from './events/event-hub.ts';
import { type Fault, failureOf, failBefore } from './protocol/fault.ts';
import { HostFailure, excelError } from './excel-error/host-failure.ts';
import { runInLaterTask, afterDelay } from './protocol/later.ts';
import { Members } from './protocol/members.ts';
import type { Metadata } from './protocol/metadata.ts';
import { exceedsBytes, PAYLOAD_LIMIT } from './protocol/payload.ts';
import { TrackedObjects } from './protocol/tracked-objects.ts';
import { FLAG, type HostRequest, isSync } from './protocol/request.ts';
import { createService } from './protocol/service.ts';
import type { RequestBody } from './protocol/wire.ts';

export interface HostOptions {
  /**
   * Called at the first request: the classes of the client library may be loaded after the
   * host was created.
   */
  readonly metadata: () => Metadata;
  readonly book?: Book;
  /** Milliseconds until the answer to a request of this number. Default: answers come in a later task. */
  readonly latency?: (request: number) => number;
  /** Called for every request, those of the library included; a returned fault makes it fail. */
  readonly fault?: (request: HostRequest) => Fault | null;
  /**
   * Default `web`: Excel on the web limits the size of requests and answers; on the desktop
   * there is no limit.
   */
  readonly platform?: 'web' | 'desktop';
  /** The clock for TODAY() and NOW(). Default: the system clock. */
  readonly clock?: () => Date;
}

/**
 * A workbook that answers the client library of Excel. One host serves one workbook; a
 * bridge (see bridge/) passes requests to `answer` and forwards the events of `onEvents`.
 */
export class WorkbookHost {
  readonly book: Book;
  readonly context: HostContext;
  /** All requests of the add-in so far, in order, without those of the library itself. */
  readonly requests: HostRequest[] = [];
  /** Objects of the client that are kept beyond a request. */
  readonly trackedObjects = new TrackedObjects();
  private readonly events = new EventHub();
  private members: Members | null = null;
  private readonly root: HostWorkbook;
  private readonly limit: number;
  private listeners: ((events: readonly WireEvent[]) => void)[] = [];
  private readonly watchers = new Set<() => void>();
  private count = 0;
  /** Resolved when the last request so far is answered: Excel executes one at a time, in order. */
  private last: Promise<unknown> = Promise.resolve();
  /** Requests that wait for the end of cell editing; null: no cell is being edited. */
  private editing: (() => void)[] | null = null;

  constructor(private readonly options: HostOptions) {
    this.book = options.book ?? newBook();
    this.limit = options.platform === 'desktop' ? Infinity : PAYLOAD_LIMIT;
    this.context = {
      book: this.book,
      calculator: new LazyCalculator(this.book, options.clock ?? (() => new Date())),
      events: this.events,
      trackedObjects: () => this.trackedObjects.all(),
      sheetObject: (sheet) => new HostWorksheet(this.context, sheet),
      rangeObject: (sheet, area) => new HostRange(this.context, sheet, area),
      tableObjects: (tables) => new HostScopedTables(this.context, tables),
      rangeAreasObject: (sheet, areas) => new HostRangeAreas(this.context, sheet, areas),
    };
    this.root = new HostWorkbook(this.context);
  }

  /** The book with up-to-date results of all formulas, as Excel saves it. */
  calculatedBook(): Book {
    this.context.calculator.calculate();
    return this.book;
  }

  /**
   * Whether a cell is being edited: until editing ends, requests fail, or wait if they are
   * sent with `delayForCellEdit`.
   */
  get isEditing(): boolean {
    return this.editing !== null;
  }

  set isEditing(is: boolean) {
    if (is === this.isEditing) return;
    const waiting = this.editing ?? [];
    this.editing = is ? [] : null;
    for (const go of waiting) go();
  }

  /** Answers a request of `size` bytes in a later task, after those before it. Never rejects. */
  async answer(body: RequestBody, size: number, flags = 0): Promise<HostAnswer> {
    this.count += 1;
    const request: HostRequest = { number: this.count, body, size, flags, isSync: isSync(body) };
    if (request.isSync) this.requests.push(request);
    if ((flags & FLAG.delayForCellEdit) !== 0 && this.editing !== null) {
      const waiting = this.editing;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const done = this.last.then(async () => {
      await afterDelay(this.options.latency?.(request.number) ?? 0);
      return this.process(request);
    });
    this.last = done;
    const answer = await done;
    runInLaterTask(() => this.flushEvents());
    return answer;
  }

  /**
   * Calls the listener with the events of each request, after its answer, until the
   * returned function is called.
   */
  onEvents(listener: (events: readonly WireEvent[]) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((one) => one !== listener);
    };
  }

  /** Calls the listener whenever the book may have changed: after every request and every user action. */
  onDone(listener: () => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }

  /** Sends the pending events: after a request or a user action. */
  flushEvents(): void {
    const events = this.events.take();
    if (events.length > 0) for (const listener of this.listeners) listener(events);
    for (const watcher of this.watchers) watcher();
  }

  private process(request: HostRequest): HostAnswer {
    try {
      return this.execute(request);
    } catch (error) {
      // A programming error of the host. No code of Excel, so that no test takes it for an error of Excel.
      return failureAnswer(
        new HostFailure('HostBroke', error instanceof Error ? String(error.stack) : String(error)),
      );
    }
  }

  private execute(request: HostRequest): HostAnswer {
    const { body } = request;
    const fault = this.options.fault?.(request) ?? null;
    const executed = fault?.after ?? 0;
    if (this.isEditing) return failureAnswer(excelError('cell-edit-mode'));
    if (request.size > this.limit) return failureAnswer(excelError('request-too-large'));
    if (fault !== null && executed === 0) return failureAnswer(failureOf(fault));
    this.members ??= new Members(this.options.metadata());
    const response = runBatch(body, {
      root: this.root,
      members: this.members,
      references: this.trackedObjects,
      service: createService,
      ...(fault === null ? {} : { before: failBefore(fault) }),
    });
    if (fault !== null && executed >= body.Actions.length) return failureAnswer(failureOf(fault));
    const answer = successAnswer(response);
    return exceedsBytes(this.limit, answer.text) ? failureAnswer(excelError('response-too-large')) : answer;
  }
}
