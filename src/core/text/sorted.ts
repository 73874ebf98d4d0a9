/** Index of the last member for which `holds` is true, where it holds for the first members only; -1 for none. */
export function lastIndexWhere<T>(
  members: readonly T[],
  holds: (member: T, index: number) => boolean,
): number {
  let low = -1;
  let high = members.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && holds(member, middle)) low = middle;
    else high = middle;
  }
  return low;
}
