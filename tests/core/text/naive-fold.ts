/**
 * Folding for the tests, written again as regular expressions over the whole text: slow, without offsets, and sharing only the
 * rules with src/core/text.
 */
const RADICALS: Record<string, string> = {
  '⻓': '长',
  '⻅': '见',
  '⺠': '民',
  '⻔': '门',
  '⻛': '风',
  '⻋': '车',
  '⻰': '龙',
};
const NUMERAL = /[零〇一二三四五六七八九]/;

/** The units of a text, with a line feed between sentences. */
export function naiveFold(source: string): string {
  const text = source.replace(/(?<=[一二三四五六七八九〇零○◯])[OoＯｏ]+(?=[一二三四五六七八九〇零○◯年])/gu, (zeros) =>
    '〇'.repeat(zeros.length),
  );
  const normal = [...text.normalize('NFKC')]
    .map((character) => character.toLowerCase())
    .join('')
    .normalize('NFKC');
  return normal
    .replaceAll('零', '〇')
    .replace(/[⺁-⻲]/gu, (radical) => RADICALS[radical] ?? radical)
    .replace(/[\p{M}\p{Cf}\p{DI}]/gu, '')
    .replace(/(?:[*×□○◯╳]|(?<!\p{Script=Latin})x+(?!\p{Script=Latin}))+/gu, (run, offset: number, whole: string) => {
      const besideNumeral = NUMERAL.test(whole.charAt(offset - 1)) || NUMERAL.test(whole.charAt(offset + run.length));
      return /^[○◯]+$/.test(run) && besideNumeral ? '〇'.repeat(run.length) : 'x';
    })
    .split(/[。!?;\n\r\v\f\u0085\u2028\u2029]/)
    .map((sentence) => sentence.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((sentence) => sentence !== '')
    .join('\n');
}

/** All readings of a text with abbreviations, sentence by sentence; the written form of the whole text first. */
export function naiveReadings(text: string, aliases: Record<string, string>): string[] {
  const written = naiveFold(text);
  const forms = Object.keys(aliases);
  if (forms.length === 0) return [written];
  const further = written.split('\n').flatMap((sentence) => {
    const pieces = sentence.split(new RegExp(`(${forms.join('|')})`));
    const places = pieces.flatMap((piece, index) => (index % 2 === 1 && piece in aliases ? [index] : []));
    const choices = places.length > 3 ? [places] : subsets(places);
    return choices
      .filter((choice) => choice.length > 0)
      .map((choice) => pieces.map((piece, index) => (choice.includes(index) ? aliases[piece] : piece)).join(''));
  });
  return [written, ...further];
}

function subsets<T>(items: T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}
