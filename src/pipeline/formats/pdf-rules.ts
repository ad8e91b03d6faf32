/** Rules that a page of a PDF draws: thin filled boxes, and strokes along the axes. */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { appendAll } from '../../core/text/lists.ts';
import { IDENTITY, type Matrix, within } from './pages/matrix.ts';
import { rulesOfPath, type Step } from './pages/paths.ts';
import type { Rule } from './pages/rules.ts';

const STROKES: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
const BOTH: ReadonlySet<unknown> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** In the page's own coordinates; none where the page's drawing cannot be read, for its text can. */
export async function rulesOfPage(page: PDFPageProxy, number: number): Promise<Rule[]> {
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    return rulesOf(fnArray, argsArray, number);
  } catch {
    return [];
  }
}

function rulesOf(operators: readonly number[], allArgs: readonly unknown[], page: number): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  operators.forEach((operator, index) => {
    const args = allArgs[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = within(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const [own] = args as [Matrix | null];
      if (own) matrix = within(matrix, own);
    } else if (operator === OPS.constructPath) {
      const [painted, [path]] = args as [number, [ArrayLike<number> | null]];
      const stroked = STROKES.has(painted) || BOTH.has(painted);
      const filled = FILLS.has(painted) || BOTH.has(painted);
      if (path && (stroked || filled)) appendAll(rules, rulesOfPath(stepsOf(path), { matrix, page, stroked, filled }));
    }
  });
  return rules;
}

/** A longer path is an outline of a drawing. */
const LONGEST_PATH = 20_000;
/** How pdf.js writes a path: an operator, then its coordinates, those of the end last. */
const KINDS = ['move', 'line', 'curve', 'curve', 'close'] as const;
const POINTS = [1, 1, 3, 2, 0];

function stepsOf(path: ArrayLike<number>): Step[] {
  const steps: Step[] = [];
  if (path.length > LONGEST_PATH) return steps;
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? 0;
    const kind = KINDS[operator];
    const end = at + 2 * (POINTS[operator] ?? 0);
    if (kind === undefined) return steps;
    steps.push(kind === 'close' ? { kind } : { kind, to: [path[end - 1] ?? 0, path[end] ?? 0] });
    at = end + 1;
  }
  return steps;
}
