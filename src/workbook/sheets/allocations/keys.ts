/** Key of an allocation in 督办数据 and in the hidden column 事项键, from its place in the registry (from 0), since allocations have no id. */
export const allocationKey = (index: number): string => `分解${index + 1}`;

/** Key of the row that shows one district of an allocation; positions count from 0. */
export const shareKey = (itemKey: string, position: number): string => `${itemKey}/${position + 1}`;

/**
 * Key of a row of 任务分解 that survives a change of the registry: the place of the
 * allocation among those of its notice, and that of the district, both from 0.
 */
export const breakdownKey = (notice: string, place: number, district: number): string =>
  `${notice} ${String(place + 1)}/${String(district + 1)}`;

/** The notice of a `breakdownKey`. */
export const noticeOfBreakdown = (key: string): string => key.slice(0, key.lastIndexOf(' '));
