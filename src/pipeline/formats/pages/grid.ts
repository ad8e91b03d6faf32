/** Grids: what rules that cross one another enclose. */
import { largest, smallest } from '../../../core/text/lists.ts';
import type { Line, Lines } from './rules.ts';

/** A field of a grid, of one slot or of several that no rule parts; its place is that of its upper left slot. */
export interface GridCell {
  row: number;
  column: number;
  left: number;
  right: number;
}

export interface Grid {
  left: number;
  right: number;
  bottom: number;
  top: number;
  /** Edges of the columns from left to right, of the rows from top to bottom. */
  xs: number[];
  ys: number[];
  /** The cell at a point; undefined outside. */
  cellAt(x: number, y: number): GridCell | undefined;
}

/** In heights of a character: how far rules may miss one another, and how far one sticks out to be an open side. */
const TOUCH = 0.4;
const OPEN_SIDE = 1;
/** More columns or rows are squared paper. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 300;

/** The grids of a page whose characters are `size` high, from top to bottom. */
export function findGrids(lines: Lines, size: number): Grid[] {
  return components(lines, size * TOUCH)
    .flatMap((component) => gridOf(component, size) ?? [])
    .sort((a, b) => b.top - a.top || a.left - b.left);
}

/** Sets of rules that touch one another. */
function components({ horizontal, vertical }: Lines, slack: number): Lines[] {
  const sets = horizontal.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (sets[root] !== root) root = sets[root] ?? root;
    sets[index] = root;
    return root;
  };
  const touched = vertical.map((line) => {
    const crossing = horizontal.flatMap((other, index) => (meets(line, other, slack) ? [index] : []));
    for (const index of crossing) sets[find(index)] = find(crossing[0] ?? index);
    return crossing[0];
  });
  const found = new Map<number, Lines>();
  const of = (index: number): Lines => {
    const lines = found.get(find(index)) ?? { horizontal: [], vertical: [] };
    found.set(find(index), lines);
    return lines;
  };
  vertical.forEach((line, index) => {
    const set = touched[index];
    if (set !== undefined) of(set).vertical.push(line);
  });
  horizontal.forEach((line, index) => {
    if (found.has(find(index))) of(index).horizontal.push(line);
  });
  return [...found.values()];
}

const meets = (vertical: Line, horizontal: Line, slack: number): boolean =>
  vertical.at >= horizontal.from - slack &&
  vertical.at <= horizontal.to + slack &&
  horizontal.at >= vertical.from - slack &&
  horizontal.at <= vertical.to + slack;

function gridOf(lines: Lines, size: number): Grid | undefined {
  const xs = edgesOf(lines.vertical, lines.horizontal, size);
  const ys = edgesOf(lines.horizontal, lines.vertical, size).reverse();
  if (xs.length < 2 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) return undefined;
  const slots = mergeSlots(lines, xs, ys, size * TOUCH);
  return {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    bottom: ys.at(-1) ?? 0,
    top: ys[0] ?? 0,
    xs,
    ys,
    cellAt: (x, y) => {
      const column = xs.findLastIndex((edge) => edge <= x);
      const row = ys.findLastIndex((edge) => edge >= y);
      return slots[row]?.[column];
    },
  };
}

/** Where the lines of one axis lie, and where those of the other stick out: a table may be open at its sides. */
function edgesOf(lines: readonly Line[], across: readonly Line[], size: number): number[] {
  const edges: number[] = [];
  for (const at of lines.map((line) => line.at).sort((a, b) => a - b)) {
    if (at - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > size * TOUCH) edges.push(at);
  }
  const [from, to] = [smallest(across.map((line) => line.from)), largest(across.map((line) => line.to))];
  if (from < (edges[0] ?? from) - size * OPEN_SIDE) edges.unshift(from);
  if (to > (edges.at(-1) ?? to) + size * OPEN_SIDE) edges.push(to);
  return edges;
}

/** For each slot its cell: slots that no rule parts share one. */
function mergeSlots({ horizontal, vertical }: Lines, xs: number[], ys: number[], slack: number): GridCell[][] {
  const slots: GridCell[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
    const own: GridCell[] = [];
    for (let column = 0; column + 1 < xs.length; column++) {
      const [left = 0, right = 0] = [xs[column], xs[column + 1]];
      const before = own[column - 1];
      const above = slots[row - 1]?.[column];
      const isOpenLeft = before && !isCovered(vertical, left, (top + bottom) / 2, slack);
      const isOpenAbove = above && !isCovered(horizontal, top, (left + right) / 2, slack);
      const cell = (isOpenLeft ? before : undefined) ??
        (isOpenAbove ? above : undefined) ?? { row, column, left, right };
      cell.right = Math.max(cell.right, right);
      own.push(cell);
    }
    slots.push(own);
  }
  return slots;
}

function isCovered(lines: readonly Line[], at: number, middle: number, slack: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= slack && line.from <= middle && line.to >= middle);
}
