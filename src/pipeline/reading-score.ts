import { COMMON_CHARACTERS } from './common-characters.ts';

/** Enough to distinguish encodings; more would only cost time on long files. */
const SAMPLE = 20_000;

const BROKEN = -3;
const PRIVATE_USE = -1;
/** Kana, Cyrillic, Hangul, box drawing: what misread Chinese often turns into, and real reports rarely hold. */
const FOREIGN = -0.3;

/** Signs that stand unseen in texts of any encoding: line ends, no-break and zero-width spaces, writing directions. */
const NEUTRAL = /[\u0085\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const HAN = /\p{Script=Han}/u;
const UNASSIGNED = /\p{Cn}/u;
const PRIVATE = /\p{Co}/u;

/**
 * How likely `text` is a right reading of Chinese bytes: about 0.9 for prose, about 0 for misread prose, negative for
 * garbage. ASCII says nothing; a text of ASCII alone scores 0.
 *
 * `工作总结` scores 1; its GB18030 bytes read as Big5 (`馱釬軞賦`) score 0.
 */
export function scoreReading(text: string): number {
  let total = 0;
  let counted = 0;
  for (const character of text.slice(0, SAMPLE)) {
    const score = scoreCharacter(character);
    if (score === undefined) continue;
    total += score;
    counted += 1;
  }
  return counted === 0 ? 0 : total / counted;
}

/** Undefined for characters that speak neither for nor against a reading. */
function scoreCharacter(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return isControl(code) ? BROKEN : undefined;
  if (COMMON_CHARACTERS.has(character)) return 1;
  if (NEUTRAL.test(character)) return undefined;
  if (code === 0xfffd || code < 0xa0) return BROKEN;
  if (HAN.test(character)) return 0;
  if (PRIVATE.test(character)) return PRIVATE_USE;
  return UNASSIGNED.test(character) ? BROKEN : FOREIGN;
}

/** Control characters other than tab, line ends and the end-of-file mark (0x1A) that old DOS programs wrote. */
function isControl(code: number): boolean {
  return (code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1a) || code === 0x7f;
}
