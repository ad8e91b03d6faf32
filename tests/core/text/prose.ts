/** Generators of report-like Chinese text for property tests. They use few characters, so that phrases recur and overlap. */
import fc from 'fast-check';

export const ALIASES = { mzshh: '民主生活会', dangshi: '党史' };

const han = fc.constantFrom(...'天天学党史建工作民主生活会统战部县二三');
const mark = fc.constantFrom(
  '，',
  '、',
  '：',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '……',
  '—',
  ' ',
  '　',
  ',',
  '.',
  '%',
  '-',
  '·',
);
const end = fc.constantFrom('。', '！', '？', '；', '!', '?', ';', '\n');
const word = fc.constantFrom('2021', '１５５', '6.5', 'N', 'APEX', 'ＱＱ', 'app', 'Ｘ', 'YSXT', 'é', 'e\u0301');
const mask = fc.constantFrom('X', 'XX', 'xx', 'ＸＸＸ', '*', '***', '＊＊', '×', '○○', '□', '二○二一', 'X*');
const rare = fc.constantFrom(
  '𠮷',
  '㈠',
  '⑩',
  '㎡',
  '½',
  '⼯',
  '⻓',
  '〇',
  'ﾊﾟ',
  '각',
  '葛\u{e0100}',
  '\u{f0000}',
  '豈',
  '😀',
  '々',
);
const hidden = fc.constantFrom('\u200b', '\u00ad', '\ufe0f', '\u200d');

const piece = (alias: boolean) =>
  fc.oneof(
    { weight: 60, arbitrary: han },
    { weight: 10, arbitrary: mark },
    { weight: 5, arbitrary: end },
    { weight: 5, arbitrary: word },
    { weight: 5, arbitrary: mask },
    { weight: 8, arbitrary: rare },
    { weight: 2, arbitrary: hidden },
    { weight: alias ? 8 : 0, arbitrary: fc.constantFrom('，mzshh，', '“dangshi”') },
  );

/** A paragraph; with `alias`, abbreviations too, each between punctuation marks so that it is a word. */
export const prose = ({ alias = false, maxLength = 60 } = {}) =>
  fc.array(piece(alias), { maxLength }).map((pieces) => pieces.join(''));

/** A text and a substring of it, cut between characters. */
export const proseWithCut = (options: { alias?: boolean; maxLength?: number; cut?: number } = {}) =>
  fc.tuple(prose(options), fc.nat(), fc.integer({ min: 1, max: options.cut ?? 12 })).map(([text, from, length]) => {
    const characters = [...text];
    const start = characters.length === 0 ? 0 : from % characters.length;
    return { text, cut: characters.slice(start, start + length).join('') };
  });
