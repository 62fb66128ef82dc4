// Headings of several levels as merged cells.
import { gridCell, type GridCell, type GridRow } from './grid-cell.js';

/**
 * The rows of a heading whose columns are given as paths from the top level down. Neighbours with the
 * same path so far merge; a short path reaches down to the last row.
 */
export const headRows = (paths: readonly (readonly string[])[]): readonly GridRow[] => {
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => rowAt(paths, level, depth));
};

const rowAt = (paths: readonly (readonly string[])[], level: number, depth: number): GridRow => {
  const cells: GridCell[] = [];
  let column = 0;
  while (column < paths.length) {
    const path = paths[column] ?? [];
    const text = path[level];
    let width = 1;
    if (text !== undefined) {
      while (sameUpTo(paths[column + width], path, level)) width += 1;
      const isLeaf = path.length === level + 1;
      cells.push(gridCell(text, 'head', width, isLeaf ? depth - level : 1));
    }
    column += width;
  }
  return cells;
};

const sameUpTo = (
  other: readonly string[] | undefined,
  path: readonly string[],
  level: number,
): boolean =>
  other !== undefined &&
  other.length > level &&
  other.slice(0, level + 1).every((text, index) => text === path[index]) &&
  other.length > level + 1 === path.length > level + 1;
