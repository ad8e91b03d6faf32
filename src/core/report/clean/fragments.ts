/** Rejoins sentences that the links of a web page broke: the words of each link are on a line of their own. */
import type { CleanedLine } from '../report.ts';
import { isRunningText, type Line } from './lines.ts';

const FRAGMENT_RULE = '断句还原';

/** No line of Chinese text begins with one of these. */
const CONTINUES = /^[，。、；：！？”’》〉）】％%]/u;
/** A line that ends with one of these continues. */
const OPENS = /[，、（《〈“‘【]$/u;
const ENDS = /[。！？；：!?;:][”’）》】]*$/u;
/** From this number of impossible line beginnings, a text counts as broken throughout. */
const MIN_EVIDENCE = 3;
/** Blank lines separate paragraphs when this share of the lines has one after it. */
const PARTED_SHARE = 0.6;
/** Prose that stops in mid-sentence has at least this length, and a comma or a full stop. */
const PROSE_MIN = 30;

/**
 * Joins a line to the one before it when punctuation shows that a sentence continues: `《巴黎协定` + `》生效。`.
 *
 * In a text with several such places every sentence may be broken (新建 + 高速铁路 + 投产里程超过1900公里。), so the lines of an unbroken block
 * with running text are joined as well, up to the next end of a sentence. Where blank lines separate paragraphs, prose that stops
 * in mid-sentence continues in the line right below it. A line that `startsAnew` (a number of the outline, a title) is never
 * joined to the one before.
 */
export function rejoinFragments(
  lines: readonly Line[],
  startsAnew: (text: string) => boolean,
): { lines: Line[]; rejoined: CleanedLine[] } {
  const isParted = partedShare(lines) >= PARTED_SHARE;
  const isBroken = lines.filter(({ text }) => CONTINUES.test(text)).length >= MIN_EVIDENCE;
  const result: Line[] = [];
  const rejoined: CleanedLine[] = [];
  let inRunningBlock = false;
  lines.forEach((line, index) => {
    const last = result.at(-1);
    if (last === undefined || last.text === '') inRunningBlock = isBroken && holdsRunningText(lines, index);
    if (last && continues(last, line, inRunningBlock) && !startsAnew(line.text)) {
      rejoined.push({
        line: line.line,
        text: line.text,
        action: 'rejoined',
        rule: FRAGMENT_RULE,
      });
      result[result.length - 1] = {
        ...last,
        text: last.text + line.text,
        lastLine: line.lastLine,
      };
    } else {
      result.push(line);
    }
  });
  return { lines: result, rejoined };

  function continues(last: Line, line: Line, inBlock: boolean): boolean {
    if (last.text === '' || line.text === '') return false;
    if (CONTINUES.test(line.text)) return true;
    if (line.indented) return false;
    if (OPENS.test(last.text)) return true;
    if (ENDS.test(last.text)) return false;
    if (isParted && last.text.length >= PROSE_MIN && /[，。]/u.test(last.text)) return true;
    return inBlock && !(startsAnew(last.text) && last.line === last.lastLine);
  }
}

/** Share of the lines with text that are followed by a blank line or the end. */
function partedShare(lines: readonly Line[]): number {
  const filled = lines.filter(({ text }) => text !== '').length;
  const parted = lines.filter(({ text }, index) => text !== '' && (lines[index + 1]?.text ?? '') === '').length;
  return filled === 0 ? 0 : parted / filled;
}

/** Whether the block from `index` to the next blank line is prose, not a list of short lines. */
function holdsRunningText(lines: readonly Line[], index: number): boolean {
  let block = '';
  for (let next = index; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (text === '') break;
    block += text;
    if (isRunningText(block)) return true;
  }
  return /，.*。/u.test(block);
}
