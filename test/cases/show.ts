import type { TargetReading } from '#core/target/reading';

/**
 * A target on one line, in the form of the case tables:
 * `kind metric comparator value unit [down] [stretch] [@deadline] [<qualifier>]`.
 */
export function shown(target: TargetReading): string {
  const { kind, metric, comparator, value, value2, unit, direction, stretch, deadline, qualifier } = target;
  const figure = value === null ? [] : [comparator, `${value}${value2 === null ? '' : `~${value2}`}${unit}`];
  return [
    kind,
    metric,
    ...figure,
    ...(direction === null ? [] : [direction]),
    ...(stretch ? ['stretch'] : []),
    ...(deadline === null ? [] : [`@${deadline}`]),
    ...(qualifier === null ? [] : [`<${qualifier}>`]),
  ].join(' ');
}
