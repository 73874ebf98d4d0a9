import { isUnitList, readUnitList } from '../../duty/units.ts';

/*
 *   地区 │          动物防疫工程                   the topic of all columns
 *        │ 生猪出栏（头） │ 家禽免疫（万羽）
 *        │ 市畜牧局       │ 市财政局              units in charge
 *        │ 目标 │ 进度    │ 目标 │ 进度
 */

type Path = readonly string[];

/** What a header says of all rows, and the names over each column without it. */
export interface HeaderContext {
  readonly paths: readonly Path[];
  /** Units printed among the names, in their order. */
  readonly units: readonly string[];
  /** The name over all groups of columns; null for none. */
  readonly topic: string | null;
}

/** Whether a name over other names is a list of units and no group of them (各乡镇). */
const namesUnits = (name: string): boolean => isUnitList(name) && readUnitList(name).groups.length === 0;

/** The topic over paths that have at least a group and a column below it. */
function topicOf(paths: readonly Path[]): string | null {
  const nested = paths.filter((path) => path.length > 1);
  const [top] = nested[0] ?? [];
  const isTopic =
    top !== undefined &&
    nested.every((path) => path.length > 2 && path[0] === top) &&
    new Set(nested.map((path) => path[1])).size > 1;
  return isTopic ? top : null;
}

/** The context in the names over each column, from the top. */
export function headerContext(paths: readonly Path[]): HeaderContext {
  if (!paths.some((path) => path.length > 2)) return { paths, units: [], topic: null };
  const units = new Set<string>();
  const others = paths.map((path) =>
    path.filter((name, i) => {
      const isUnits = path.length > 2 && i > 0 && i < path.length - 1 && namesUnits(name);
      if (isUnits) for (const unit of readUnitList(name).units) units.add(unit);
      return !isUnits;
    }),
  );
  const topic = topicOf(others);
  return {
    paths: topic === null ? others : others.map((path) => (path.length > 1 ? path.slice(1) : path)),
    units: [...units],
    topic,
  };
}
