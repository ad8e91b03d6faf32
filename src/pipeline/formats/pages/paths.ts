/** Rules among the paths that a page draws. */
import { largest, smallest } from '../../../core/text/lists.ts';
import { apply, type Matrix, type Point } from './matrix.ts';
import type { Rule } from './rules.ts';

/** A step of a path; of a curve, where it ends. */
export type Step = { kind: 'move' | 'line' | 'curve'; to: Point } | { kind: 'close' };

export interface Painting {
  matrix: Matrix;
  page: number;
  stroked: boolean;
  filled: boolean;
}

/** The greatest lean of a straight line, in lengths of the page. */
const LEANING = 0.5;

/** A shape that is filled is one box; of one that is stroked every straight part along an axis is. */
export function rulesOfPath(steps: readonly Step[], { matrix, page, stroked, filled }: Painting): Rule[] {
  return shapesOf(steps, matrix).flatMap(({ points, sides, isStraight }) => [
    ...(filled && isStraight ? [boxOf(points, page)] : []),
    ...(stroked ? sides.map((side) => boxOf(side, page)) : []),
  ]);
}

interface Shape {
  points: Point[];
  /** Straight parts along an axis. */
  sides: [Point, Point][];
  /** It has no other parts. */
  isStraight: boolean;
}

function shapesOf(steps: readonly Step[], matrix: Matrix): Shape[] {
  const shapes: Shape[] = [];
  let shape: Shape = { points: [], sides: [], isStraight: true };
  const lineTo = (to: Point): void => {
    const from = shape.points.at(-1);
    if (from && isAlongAxis(from, to)) shape.sides.push([from, to]);
    else if (from) shape.isStraight = false;
    shape.points.push(to);
  };
  for (const step of steps) {
    const to = step.kind === 'close' ? shape.points[0] : apply(matrix, step.to);
    if (to === undefined) continue;
    if (step.kind === 'move') {
      shape = { points: [to], sides: [], isStraight: true };
      shapes.push(shape);
    } else if (step.kind === 'curve') {
      shape.isStraight = false;
      shape.points.push(to);
    } else lineTo(to);
  }
  return shapes;
}

const isAlongAxis = ([x1, y1]: Point, [x2, y2]: Point): boolean =>
  Math.abs(x1 - x2) < LEANING || Math.abs(y1 - y2) < LEANING;

function boxOf(points: readonly Point[], page: number): Rule {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { page, left: smallest(xs), right: largest(xs), bottom: smallest(ys), top: largest(ys) };
}
