import type { CellPlace } from '../record/entry.ts';
import type { Finding } from '../record/finding.ts';
import type { Span } from '../record/span.ts';
import { FINDING_KINDS, type FindingCode, type ParamOf } from './codes.ts';

/** Where a finding stands; what is left out is null. */
export interface FindingPlace {
  readonly notice?: string | null;
  readonly task?: string | null;
  readonly target?: string | null;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly span?: Span | null;
  readonly cell?: CellPlace | null;
}

type Params<C extends FindingCode> = Readonly<Record<ParamOf<C>, Finding['params'][string]>>;

/** A finding of the table: its severity comes from there, and its parameters are those its wording needs. */
export function finding<C extends FindingCode>(code: C, place: FindingPlace, params: Params<C>): Finding {
  return {
    code,
    severity: FINDING_KINDS[code].severity,
    notice: place.notice ?? null,
    task: place.task ?? null,
    target: place.target ?? null,
    unit: place.unit ?? null,
    period: place.period ?? null,
    span: place.span ?? null,
    cell: place.cell ?? null,
    params,
  };
}
