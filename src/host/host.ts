import type { Calculator, HostContext } from './context.ts';
import { type Book, newBook } from './model/book.ts';
import { HostWorkbook } from './object/workbook.ts';
import { HostWorksheet } from './object/worksheet.ts';
import { runBatch, wireError } from './protocol/batch.ts';
import { EventHub, type WireEvent } from './protocol/event-hub.ts';
import { HostFailure, refusal } from './protocol/host-failure.ts';
import { Members } from './protocol/member.ts';
import type { Metadata } from './protocol/metadata.ts';
import { References } from './protocol/references.ts';
import { serviceOf } from './protocol/service.ts';
import type { RequestBody, ResponseBody } from './protocol/wire.ts';

/** A failure put into an answer on purpose. */
export interface Fault {
  /** One of the client library's error codes. */
  readonly code: string;
  readonly message?: string;
  /** Actions that are still carried out before it: 0 none, Infinity all (the answer is lost). */
  readonly after?: number;
}

/** A request as the client made it, numbered from 1. */
export interface HostRequest {
  readonly number: number;
  readonly body: RequestBody;
  /** Bytes of the request as it travels. */
  readonly size: number;
  /** Whether the add-in asked for it by a sync; the library sends others, to tidy up. */
  readonly isSync: boolean;
}

export interface HostOptions {
  readonly metadata: Metadata;
  readonly book?: Book;
  /** Milliseconds until an answer; the number of the request is given. */
  readonly latency?: (request: number) => number;
  /** Asked at every request; a fault fails it. */
  readonly fault?: (request: HostRequest) => Fault | null;
  /** Excel on the web refuses large requests and answers; default: it does. */
  readonly isOnline?: boolean;
  readonly calculator?: (book: Book) => Calculator;
}

/** Excel on the web takes no request and gives no answer above this many bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/**
 * A workbook that answers the client library of Excel. One host serves one workbook;
 * a bridge (bridge/) carries requests to `answer` and events from `onEvents`.
 */
export class WorkbookHost {
  readonly book: Book;
  readonly context: HostContext;
  /** Every request so far, without those of the library itself. */
  readonly requests: HostRequest[] = [];
  /** Whether a cell is being edited: until it ends, every request fails. */
  isEditing = false;
  private readonly events = new EventHub();
  private readonly references = new References();
  private readonly members: Members;
  private readonly root: HostWorkbook;
  private listeners: ((events: readonly WireEvent[]) => void)[] = [];
  private count = 0;

  constructor(private readonly options: HostOptions) {
    this.book = options.book ?? newBook();
    this.members = new Members(options.metadata);
    this.context = {
      book: this.book,
      calculator: options.calculator?.(this.book) ?? { changed: () => undefined, settle: () => undefined },
      events: this.events,
      kept: () => this.references.all(),
      sheetObject: (sheet) => new HostWorksheet(this.context, sheet),
    };
    this.root = new HostWorkbook(this.context);
  }

  /** Answers a request of so many bytes in a later task. Rejects only where the host itself is broken. */
  async answer(body: RequestBody, size: number): Promise<ResponseBody> {
    this.count += 1;
    const request: HostRequest = {
      number: this.count,
      body,
      size,
      isSync: body.Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference'),
    };
    if (request.isSync) this.requests.push(request);
    await later(this.options.latency?.(request.number) ?? 0);
    const response = this.process(request);
    setTimeout(() => this.tell(), 0);
    return response;
  }

  /** Calls the listener with the events of every request, after its answer. */
  onEvents(listener: (events: readonly WireEvent[]) => void): void {
    this.listeners.push(listener);
  }

  /** Tells the events that wait: after a request, or after a person did something. */
  tell(): void {
    const events = this.events.take();
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }

  private process(request: HostRequest): ResponseBody {
    const { body } = request;
    const isOnline = this.options.isOnline ?? true;
    const fault = this.options.fault?.(request) ?? null;
    if (this.isEditing) return failed(refusal('cell-edit-mode'));
    if (isOnline && request.size > PAYLOAD_LIMIT) return failed(refusal('request-too-large'));
    const until = fault?.after ?? 0;
    const response = runBatch(body, {
      root: this.root,
      members: this.members,
      references: this.references,
      service: serviceOf,
      ...(fault === null ? {} : { before: stopAt(until, fault) }),
    });
    if (fault !== null && until >= body.Actions.length) return failed(faultOf(fault));
    if (isOnline && response.Results.some(({ Value }) => Array.isArray(Value) || typeof Value === 'object')) {
      if (utf8Length(JSON.stringify(response)) > PAYLOAD_LIMIT) return failed(refusal('response-too-large'));
    }
    return response;
  }
}

const stopAt =
  (until: number, fault: Fault) =>
  (index: number): void => {
    if (index >= until) throw faultOf(fault);
  };

const faultOf = ({ code, message }: Fault): HostFailure => new HostFailure(code, message ?? code);

const failed = (failure: HostFailure): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: wireError(failure, 0),
});

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Bytes of a text in UTF-8, without making them. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A surrogate is half of four bytes, anything else above U+07FF takes three.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
