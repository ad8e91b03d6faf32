/** The objects of an .ofd page with where they are placed, those of groups too. */
import type { XmlElement as Element } from '../../core/docx/xml-tree.ts';
import type { Placed } from './ofd-paths.ts';
import { IDENTITY, type Matrix, within } from './pages/matrix.ts';
import { Unreadable } from './reading.ts';
import { attributeOf, descendantsOf } from './xml.ts';

/** Groups within groups; a group that holds itself ends somewhere. */
const MOST_GROUPS = 8;
/** Groups that one page uses; groups of groups of groups are soon more than a page can show. */
const MOST_USES = 10_000;

/** A group of objects. */
interface Within {
  outer: Matrix;
  depth: number;
  /** Of the page. */
  left: { groups: number };
}

/** All objects of a kind (`TextObject`) with where they are placed, those of groups too. */
export function objectsIn(
  root: Element,
  kind: string,
  units: ReadonlyMap<string, Element>,
  placed: Within = { outer: IDENTITY, depth: 0, left: { groups: MOST_USES } },
): Placed[] {
  const own = descendantsOf(root, kind).map((object) => ({ object, matrix: within(placed.outer, matrixOf(object)) }));
  if (placed.depth >= MOST_GROUPS) return own;
  const grouped = descendantsOf(root, 'CompositeObject').flatMap((object) => {
    const unit = units.get(attributeOf(object, 'ResourceID') ?? '');
    const outer = within(placed.outer, matrixOf(object));
    placed.left.groups--;
    if (placed.left.groups < 0) throw new Unreadable(TOO_MANY_GROUPS);
    return unit ? objectsIn(unit, kind, units, { ...placed, outer, depth: placed.depth + 1 }) : [];
  });
  return [...own, ...grouped];
}

/** An object's place: its own matrix, then its boundary's corner. */
function matrixOf(object: Element): Matrix {
  const [left = 0, top = 0] = numbersIn(attributeOf(object, 'Boundary') ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(attributeOf(object, 'CTM') ?? '');
  return [a, b, c, d, e + left, f + top];
}

/** `0 0 210 297` */
export function numbersIn(text: string): number[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/).map(Number);
}

const TOO_MANY_GROUPS = {
  code: 'too-complex',
  message: `OFD 的一页用了 ${MOST_USES} 个以上的图元组合，超出能读的范围。`,
  mend: '文件未必损坏：请用 OFD 阅读软件打开确认，或改用 .docx。',
};
