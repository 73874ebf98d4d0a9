import type { WorkbookCell } from '../record/workbook-cell.ts';
import type { Finding } from '../record/finding.ts';
import type { Span } from '../record/span.ts';
import { FINDING_CATALOGUE, type FindingCode, type ParamOf } from './catalogue.ts';

/** What a finding is about and where it is; what is left out is null. */
export interface FindingPlace {
  readonly notice?: string | null;
  readonly task?: string | null;
  readonly target?: string | null;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly span?: Span | null;
  readonly cell?: WorkbookCell | null;
}

type Params<C extends FindingCode> = Readonly<Record<ParamOf<C>, Finding['params'][string]>>;

/** Makes a finding of the catalogue: its severity comes from there, its parameters are those of its sentences. */
export function finding<C extends FindingCode>(code: C, place: FindingPlace, params: Params<C>): Finding {
  return {
    code,
    severity: FINDING_CATALOGUE[code].severity,
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
