/** The typeface of the cards: Noto Serif SC, whose files each hold a part of the characters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCoverage } from './coverage.ts';

/** Titles are bold, all else is regular. */
export const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

const PACKAGE = createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json');
/** Nearly 8,000 characters; what it lacks (① ‰ 衞 Ⅱ) is in the others. */
const MAIN = 'chinese-simplified';

/** 〓, which typesetters put in the place of a character that they have no type for. */
export const MISSING = '〓';

/** Parts of the font that have these characters, the main one first, and the characters that none has. */
export interface FontChoice {
  parts: string[];
  missing: ReadonlySet<string>;
}

/** `characters` in any order; equal characters give an equal choice. */
export function chooseFonts(characters: Iterable<string>): FontChoice {
  const wanted = new Set(characters);
  const parts: string[] = [];
  for (const part of [MAIN, ...otherParts()]) {
    if (wanted.size === 0 && parts.length > 0) break;
    if (part !== MAIN && !declares(part, wanted)) continue;
    const covered = readCoverage(readFont(part, 400));
    const found = [...wanted].filter((character) => covered.has(character.codePointAt(0) ?? 0));
    if (found.length === 0 && part !== MAIN) continue;
    parts.push(part);
    for (const character of found) wanted.delete(character);
  }
  return { parts, missing: wanted };
}

export function readFont(part: string, weight: Weight): Buffer {
  return readFileSync(join(dirname(PACKAGE), `files/noto-serif-sc-${part}-${weight}-normal.woff`));
}

/** Each part has a name of its own: files under one name hide one another's glyphs. */
export const fontName = (part: string, weight: Weight): string => `${part} ${weight}`;

/** Part → the characters that it may have, as in CSS: `U+4e00,U+4e8c-4e94`. Some that it declares it lacks. */
const declared: ReadonlyMap<string, string> = new Map(
  Object.entries(
    JSON.parse(readFileSync(join(dirname(PACKAGE), 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([part, ranges]) => [part.replace(/[[\]]/g, ''), ranges]),
);

const otherParts = (): string[] => [...declared.keys()].reverse();

function declares(part: string, wanted: ReadonlySet<string>): boolean {
  const ranges = (declared.get(part) ?? '').split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return [...wanted].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => code >= first && code <= last);
  });
}
