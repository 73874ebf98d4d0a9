import type { Registry } from '#core/record/registry';
import type { Span } from '#core/record/span';

const bare = (text: string): string =>
  text
    .replace(/[\s\u3000\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .normalize('NFKC');

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

const isInside = (span: Span, length: number): boolean =>
  span.start >= 0 && span.start < span.end && span.end <= length;

/**
 * Checks properties that every registry must have, whatever text was read: ids are unique,
 * spans are inside the text and in printed order, references have a target, numbers are
 * finite. Returns one line for each violation.
 */
export function violations(text: string, registry: Registry): readonly string[] {
  const { tasks, targets, allocations } = registry;
  const known = new Map(tasks.map((task) => [task.id, task]));
  const wrong: string[] = [];
  const check = (isValid: boolean, violation: string): void => {
    if (!isValid) wrong.push(violation);
  };
  for (const ids of [tasks, targets].map((records) => records.map(({ id }) => id)))
    for (const id of repeated(ids)) wrong.push(`${id} occurs twice`);
  tasks.forEach((task, i) => {
    const { id, span, content, units, leadUnits, progress } = task;
    check(isInside(span, text.length), `${id} lies outside the text`);
    check(span.start >= (tasks[i - 1]?.span.start ?? 0), `${id} begins before the previous task`);
    check(bare(content) !== '', `${id} has no content`);
    check(
      bare(text.slice(span.start, span.end)).includes(bare(content).slice(0, 2)),
      `the span of ${id} has another text`,
    );
    check(
      leadUnits.every((name) => units.includes(name)),
      `${id} has a lead that is no unit of it`,
    );
    for (const bullet of progress)
      check(
        bare(text.slice(bullet.span.start, bullet.span.end)).startsWith(bare(bullet.text).slice(0, 2)),
        `the span of a bullet of ${id} has another text`,
      );
  });
  for (const { id, task, span, value, value2 } of targets) {
    const own = known.get(task);
    check(
      own !== undefined && own.span.start <= span.start && span.end <= own.span.end,
      `${id} lies outside its task`,
    );
    check(
      [value, value2].every((one) => one === null || Number.isFinite(one)),
      `${id} is no number`,
    );
  }
  for (const { item, task, span } of allocations) {
    check(isInside(span, text.length), `row ${item} lies outside the text`);
    check(task === null || known.has(task), `row ${item} belongs to no task`);
  }
  return wrong;
}
