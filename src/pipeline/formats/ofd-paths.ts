/** Rules that a page of an OFD file draws: its path objects. */
import type { XmlElement as Element } from '../../core/docx/xml-tree.ts';
import { type Matrix, within } from './pages/matrix.ts';
import { rulesOfPath, type Step } from './pages/paths.ts';
import type { Rule } from './pages/rules.ts';
import { attributeOf, childOf } from './xml.ts';

/** A page; millimetres. */
export interface Sheet {
  page: number;
  width: number;
  height: number;
}

/** An object and from its own coordinates to the page's, whose `y` counts from the upper edge. */
export interface Placed {
  object: Element;
  matrix: Matrix;
}

/** A longer path is an outline of a drawing. */
const LONGEST_PATH = 50_000;

/** Rules that a page draws; a path is stroked unless it says otherwise, and filled only when it says so. */
export function rulesOfObject({ object, matrix }: Placed, sheet: Sheet): Rule[] {
  const data = childOf(object, 'AbbreviatedData')?.textContent?.trim() ?? '';
  if (data.length > LONGEST_PATH) return [];
  return rulesOfPath(stepsOf(data), {
    matrix: within([1, 0, 0, -1, 0, sheet.height], matrix),
    page: sheet.page,
    stroked: attributeOf(object, 'Stroke') !== 'false',
    filled: attributeOf(object, 'Fill') === 'true',
  });
}

/** Operators of abbreviated paths with the number of points that each takes, of which the last is where it ends. */
const STEPS: Readonly<Record<string, readonly [kind: 'move' | 'line' | 'curve', numbers: number]>> = {
  S: ['move', 2],
  M: ['move', 2],
  L: ['line', 2],
  Q: ['curve', 4],
  B: ['curve', 6],
  A: ['curve', 7],
};

/** `M 0 0 L 10 0 C` of GB/T 33190. */
function stepsOf(data: string): Step[] {
  const words = data.split(/\s+/);
  const steps: Step[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === 'C') steps.push({ kind: 'close' });
    const [kind, count = 0] = (Object.hasOwn(STEPS, word) ? STEPS[word] : undefined) ?? [];
    if (kind === undefined) continue;
    at += count;
    const [x, y] = [Number(words[at - 1]), Number(words[at])];
    if (Number.isFinite(x) && Number.isFinite(y)) steps.push({ kind, to: [x, y] });
  }
  return steps;
}
