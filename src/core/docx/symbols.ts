/** Converts characters of symbol fonts to Unicode: one code is ≤ in Symbol and a square in Wingdings 2. */

/** Adobe's Symbol encoding, 0x20–0x7E and 0xA0–0xFE. */
const SYMBOL_LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uf8ff〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Each run: its first code, and its characters. */
type Runs = [first: number, characters: string][];

const FONTS: Readonly<Record<string, Runs>> = {
  symbol: [
    [0x20, SYMBOL_LOW],
    [0xa0, SYMBOL_HIGH],
  ],
  wingdings: [
    [0x20, ' ✏✂✁'],
    [0x28, '☎✆✉'],
    [0x36, '⌛⌨'],
    [0x3e, '✇✍'],
    [0x41, '✌'],
    [0x45, '☜☞☝☟'],
    [0x4a, '☺'],
    [0x4c, '☹'],
    [0x52, '☼'],
    [0x54, '❄'],
    [0x6c, '●❍■□□❑❒⬧⧫◆❖⬥'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9e, '·•'],
    [0xa0, '•○'],
    [0xa4, '◉◎'],
    [0xa7, '▪□'],
    [0xaa, '✦★✶✴✹✵'],
    [0xb2, '✧'],
    [0xb5, '✪✰'],
    [0xd8, '➢'],
    [0xdc, '➲'],
    [0xdf, '←→↑↓↖↗↙↘'],
    [0xe8, '➔'],
    [0xef, '⇦⇨⇧⇩⬄⇳'],
    [0xfb, '✗✓☒☑'],
  ],
  'wingdings 2': [
    [0x4f, '✗✓☒☑☒☒'],
    [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x95, '·••●●○'],
    [0x9e, '⊙⦿'],
    [0xa0, '▪■□□□□'],
    [0xa6, '□▣◆◇'],
  ],
  'wingdings 3': [
    [0x66, '←→↑↓↖↗↙↘'],
    [0x70, '▲▼△▽◀▶◁▷'],
    [0x7d, '▶'],
  ],
  webdings: [
    [0x61, '✔'],
    [0x63, '□'],
    [0x67, '■'],
    [0x6e, '●'],
    [0x72, '✖'],
  ],
};

/** Fonts with the same characters under another name. */
const ALIKE: Readonly<Record<string, string>> = {
  'symbol mt': 'symbol',
  symbolps: 'symbol',
  'standard symbols l': 'symbol',
};

export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && runsOf(font) !== undefined;
}

/**
 * The character of `code` in `font`: U+F0B3 or 0xB3 is ≥ in Symbol. A private-use character of an unknown font, or without an
 * equivalent, is returned unchanged; the caller reports it.
 */
export function symbolOf(code: number, font: string | undefined): string {
  const short = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const run = runsOf(font ?? '')?.find(
    ([first, characters]) => short >= first && short < first + [...characters].length,
  );
  const found = run && [...run[1]][short - run[0]];
  return found ?? String.fromCodePoint(Math.min(Math.max(code, 0), 0xffff));
}

/** A run's text in a symbol font: converts its private-use characters. */
export function textInFont(text: string, font: string | undefined): string {
  if (!isSymbolFont(font)) return text;
  return text.replace(/[\uf020-\uf0ff]/g, (character) => symbolOf(character.charCodeAt(0), font));
}

function runsOf(font: string): Runs | undefined {
  const name = font.trim().toLowerCase();
  const key = ALIKE[name] ?? name;
  return Object.hasOwn(FONTS, key) ? FONTS[key] : undefined;
}
