/** Whether a text that was read is one: fonts without a mapping, wrong encodings and markup give signs that no report has. */
import type { Fault } from '../fault.ts';
import { countLines, sum } from './characters.ts';
import { garbled, hardlyChinese, partlyGarbled, privateUse } from './faults.ts';
import { isForeign, isHardlyChinese, isImplausible, isImprobable, MIN_COMMON } from './lines.ts';
import { markupIn } from './markup.ts';

/** Part of a text's characters in implausible lines: from here on it is no text, and from here on there is a warning. */
const GARBLED_SHARE = 0.3;
const WARNED_SHARE = 0.02;
const WARNED_COUNT = 20;

/** An error when `texts` are no text, a warning with share and sample when parts are not; `format` says whose fault it is. */
export function checkPlausible(texts: readonly string[], format: string): { error?: Fault; warnings: Fault[] } {
  const lines = countLines(texts);
  const total = sum(lines, ({ length }) => length);
  if (total === 0) return { warnings: [] };
  const bad = lines.filter(isImplausible);
  const badLength = sum(bad, ({ length }) => length);
  const share = badLength / total;
  if (share >= GARBLED_SHARE) return { error: garbled(bad, share, format), warnings: [] };
  if (isImprobable(lines)) {
    const improbable = lines.filter((line) => line.common < line.han * MIN_COMMON);
    const part = sum(improbable, ({ length }) => length) / total;
    return { error: garbled(improbable, part, format), warnings: [] };
  }
  const markup = markupIn(lines, total, format);
  if (markup?.severity === 'error') return { error: markup, warnings: [] };
  const warnings = [privateUse(lines), markup].filter((fault) => fault !== undefined);
  const counted = new Set(bad);
  const odd = [...bad, ...lines.filter((line) => !counted.has(line) && isForeign(line))];
  const oddLength = sum(odd, ({ length }) => length);
  if (isHardlyChinese(lines)) warnings.push(hardlyChinese(lines));
  else if (oddLength / total >= WARNED_SHARE || oddLength >= WARNED_COUNT) {
    warnings.push(partlyGarbled(odd, oddLength / total));
  }
  return { warnings };
}
