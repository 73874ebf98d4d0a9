import type { Span } from '../../record/span.ts';
import type { SourceDocument } from '../../source/document.ts';
import { rowStarts } from './cells.ts';
import type { Correction } from './correction.ts';
import type { ReadingRule, ReadingTemplate } from '../../record/reading-template.ts';
import { fieldShapeOf, findField } from './field.ts';
import { placeShapeAt, placesOf } from './place-shape.ts';
import { regionsAfter } from './regions.ts';

/** The rule that a correction teaches. `tasks` are the tasks of the document after the correction. */
export function ruleOf(
  document: SourceDocument,
  correction: Correction,
  tasks: readonly Span[],
): ReadingRule | null {
  if (correction.kind !== 'mark')
    return { kind: correction.kind, shape: placeShapeAt(document, correction.at, rowStarts(document)) };
  const { role, span } = correction;
  if (role === 'section')
    return { kind: 'section', shape: placeShapeAt(document, span.start, rowStarts(document)) };
  const item = tasks.find(({ start, end }) => start <= span.start && span.start < end);
  return item === undefined ? null : { kind: 'mark', role, field: fieldShapeOf(document, item, span) };
}

/**
 * The corrections that a rule makes in a document whose tasks are at `tasks`, in order of place, without those where
 * nothing would change.
 */
export function correctionsOf(
  document: SourceDocument,
  rule: ReadingRule,
  tasks: readonly Span[],
): readonly Correction[] {
  if (rule.kind === 'mark')
    return tasks.flatMap((item) => {
      const span = findField(document, item, rule.field);
      return span === null ? [] : [{ kind: 'mark', role: rule.role, span }];
    });
  const places = placesOf(document, rule.shape);
  if (rule.kind === 'section')
    return places.map((start) => ({
      kind: 'mark',
      role: 'section',
      span: { start, end: lineEnd(document.text, start) },
    }));
  const begins = new Set(tasks.map(({ start }) => start));
  const { kind } = rule;
  return places.filter((at) => begins.has(at) !== (kind === 'start')).map((at) => ({ kind, at }));
}

function lineEnd(text: string, start: number): number {
  const end = /[\r\n]/.exec(text.slice(start))?.index ?? text.length - start;
  return start + text.slice(start, start + end).trimEnd().length;
}

/**
 * The corrections that a template makes in a document whose tasks were read at `read`, rule by rule in the order in which
 * they were taught: a mark looks for its place in the tasks that the rules before it leave.
 */
export function correctionsByTemplate(
  document: SourceDocument,
  read: readonly Span[],
  { rules }: ReadingTemplate,
): readonly Correction[] {
  return rules.reduce<readonly Correction[]>(
    (made, rule) => [...made, ...correctionsOf(document, rule, regionsAfter(document.text, read, made))],
    [],
  );
}
