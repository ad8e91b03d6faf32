/** An archive's own accent colour: checks its contrast and derives its shades by day and by night. */

/** Paper colours of src/styles/parts/tokens.css. */
const PAPER = { day: '#fbfaf7', night: '#171614' };

/** WCAG 2.2, 1.4.3: the least contrast of text with its background. */
const LEAST_CONTRAST = 4.5;
/** The stronger form of the criterion (1.4.6), for readers who ask for more contrast. */
const STRONG_CONTRAST = 7;

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The reason why a colour cannot be the accent, in words for the archivist; undefined if it can. `#1f4e8c` can, `#ffd700` cannot.
 */
export function accentFault(written: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(written)) return '应写成 # 加六位十六进制数，如 "#1f4e8c"';
  const contrast = contrastOf(parse(written), parse(PAPER.day));
  if (contrast >= LEAST_CONTRAST) return undefined;
  const darker = format(reach(parse(written), parse(PAPER.day), LEAST_CONTRAST));
  return `与纸色的对比度只有 ${contrast.toFixed(1)}，至少要 ${LEAST_CONTRAST}，否则文字看不清；可用更深的 ${darker}`;
}

/** The stylesheet that replaces the vermilion by the accent. `html:root` outweighs the tokens' own `:root`. */
export function accentSheet(written: string): string {
  const day = parse(written);
  const [paper, night] = [parse(PAPER.day), parse(PAPER.night)];
  const light = reach(day, night, LEAST_CONTRAST);
  const shade = (name: string, byDay: Rgb, byNight: Rgb): string =>
    `  --${name}: var(--day, ${format(byDay)}) var(--night, ${format(byNight)});\n`;
  const text = (name: string, byDay: Rgb, byNight: Rgb): string =>
    `  --${name}: var(--day, var(--calm, ${format(byDay)}) var(--stark, ${format(reach(day, paper, STRONG_CONTRAST))})) ` +
    `var(--night, var(--calm, ${format(byNight)}) var(--stark, ${format(reach(light, night, STRONG_CONTRAST))}));\n`;
  const tints = [0.06, 0.14, 0.26, 0.38].map((part, step) =>
    shade(`tint-${step + 1}`, mix(paper, day, part), mix(night, light, part)),
  );
  return [
    'html:root {\n',
    text('accent', day, light),
    text('accent-line', mix(paper, day, 0.75), mix(night, light, 0.75)),
    ...tints,
    shade('ins-back', mix(paper, day, 0.12), mix(night, light, 0.22)),
    '}\n',
  ].join('');
}

/**
 * The colour, moved away from the ground towards black or white until it has the contrast. It ends, because black and white have
 * it.
 */
function reach(colour: Rgb, ground: Rgb, least: number): Rgb {
  const target: Rgb = luminance(ground) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0; part < 1; part += 0.02) {
    const moved = mix(colour, target, part);
    if (contrastOf(moved, ground) >= least) return moved;
  }
  return target;
}

const mix = (from: Rgb, to: Rgb, part: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * part),
  Math.round(from[1] + (to[1] - from[1]) * part),
  Math.round(from[2] + (to[2] - from[2]) * part),
];

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrastOf(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of WCAG 2.2. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function parse(written: string): Rgb {
  const part = (from: number): number => Number.parseInt(written.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

const format = (colour: Rgb): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
