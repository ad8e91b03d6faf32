/** Frames of official style that take any object: 深化…改革, 加强…建设. */
import { OPERATOR_WORDS } from './phrase-words.ts';

/** An object and the words after it that do not belong to it. */
const FRAME = /([\p{Script=Han}]{2,10}?)(?:体制|机制|制度|管理|体系)*(?:改革|工作|建设|事业|行动|规划)/gu;
/** Endings of all frames. */
const END = /改革|工作|建设|事业|行动|规划/;
/** A longer sentence has more content than its frame. */
const LONGEST = 18;
const GENERAL = /^(?:各项|有关|这项|重点|主要|综合|配套|试点|全面|内部)+/u;

/** Whether two short sentences have the same frame with different objects. False where either has none. */
export function haveOtherObjects(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) > LONGEST || !END.test(a) || !END.test(b)) return false;
  const [inA, inB] = [findObjects(a), findObjects(b)];
  if (inA.length === 0 || inB.length === 0) return false;
  return !inA.some((x) => inB.some((y) => overlap(x, y)));
}

function findObjects(form: string): string[] {
  return Array.from(form.matchAll(FRAME), ([, words = '']) => withoutOperators(words)).filter((words) => words !== '');
}

function withoutOperators(words: string): string {
  let rest = words.replace(GENERAL, '');
  for (let length = Math.min(4, rest.length); length > 1; length -= 1) {
    if (!OPERATOR_WORDS.has(rest.slice(0, length))) continue;
    rest = rest.slice(length).replace(GENERAL, '');
    length = Math.min(4, rest.length) + 1;
  }
  return rest;
}

/** Whether two objects share two consecutive characters. A single character overlaps with any object. */
function overlap(a: string, b: string): boolean {
  for (let index = 0; index + 2 <= a.length; index += 1) if (b.includes(a.slice(index, index + 2))) return true;
  return a.length < 2 || b.length < 2;
}
