/** A card as the tree of boxes that satori draws: a letterhead between two red rules, the title, facts, a row of years. */
import { PICTURE_COLOURS as COLOURS } from '../../core/picture-colours.ts';
import { balanceLines, type Measure } from '../../core/text/line-breaking.ts';
import { CARD_SIZE, type Card, type Tick, type YearStrip } from './card.ts';

export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

/** Type faces: lists of font names, as `font-family` has them. */
export interface Faces {
  regular: string;
  bold: string;
}

const MARGIN = 80;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** A title that is as wide as the rules over it looks caged. */
const TITLE_WIDTH = 960;
/** The title's share of the height; between the archive's own rules it has less. */
const TITLE_HEIGHT = 270;
const ARCHIVE_TITLE_HEIGHT = 150;
const TITLE_LEADING = 1.36;
/** From large to small; the largest at which the whole title fits is taken. */
const TITLE_SIZES = [80, 72, 64, 56, 48, 42, 36];
const HEAD_SIZES = [34, 28, 24];
const FACT_SIZES = [30, 26, 22];
const HEAD_SPACING = 0.14;
const MOST_TICK = 34;
const TICK_HEIGHT = 40;
const STRIP_WIDTH = 800;

const box = (style: Record<string, string | number>, children?: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
});

export function layOut(card: Card, faces: Faces): Box {
  const archive = card.of === 'archive';
  const style = {
    ...CARD_SIZE,
    boxSizing: 'border-box',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `56px ${MARGIN}px 52px`,
    background: COLOURS.paper,
    color: COLOURS.ink,
    fontFamily: faces.regular,
  };
  const middle = archive ? archiveTitle(card, faces) : titleOf(card.title, COLOURS.ink, faces, TITLE_HEIGHT);
  return box(style, [
    ...(archive ? [] : [letterhead(card.head, faces)]),
    box({ flex: 1, flexDirection: 'column', alignItems: 'center', justifyContent: 'center', width: WIDTH }, [middle]),
    factsOf(card.facts),
    ...(card.strip ? [stripOf(card.strip)] : [box({ height: 20 })]),
  ]);
}

function letterhead(name: string, { bold }: Faces): Box {
  const { size, lines } = fitLine(name, HEAD_SIZES, 1 + HEAD_SPACING);
  const style = {
    ...BETWEEN_RULES,
    padding: '14px 0 18px',
    fontFamily: bold,
    fontSize: size,
    letterSpacing: size * HEAD_SPACING,
  };
  return box(style, lines);
}

const BETWEEN_RULES = {
  width: WIDTH,
  justifyContent: 'center',
  borderTop: `2px solid ${COLOURS['accent-line']}`,
  borderBottom: `2px solid ${COLOURS['accent-line']}`,
  color: COLOURS.accent,
};

/** The home page's letterhead: the owner over the archive's name. */
function archiveTitle({ head, title }: Card, faces: Faces): Box {
  const owner = fitLine(head, FACT_SIZES);
  const column = { flexDirection: 'column', alignItems: 'center', width: WIDTH };
  return box(column, [
    box({ color: COLOURS['ink-soft'], fontSize: owner.size, marginBottom: 28 }, owner.lines),
    box({ ...BETWEEN_RULES, padding: '36px 0 44px' }, [titleOf(title, COLOURS.accent, faces, ARCHIVE_TITLE_HEIGHT)]),
  ]);
}

function titleOf(title: string, color: string, { bold }: Faces, height: number): Box {
  const { size, lines } = fitTitle(title, height);
  const line = { justifyContent: 'center', fontFamily: bold, fontSize: size, lineHeight: TITLE_LEADING, color };
  return box(
    { flexDirection: 'column', alignItems: 'center', width: WIDTH },
    lines.map((text) => box(line, text)),
  );
}

/** The size and the lines of a title; what does not fit at the smallest size ends with ……. */
export function fitTitle(title: string, height = TITLE_HEIGHT): { size: number; lines: string[] } {
  const linesAt = (size: number): string[] => balanceLines(title, TITLE_WIDTH / size, emWidth);
  const most = (size: number): number => Math.floor(height / (size * TITLE_LEADING));
  const size = TITLE_SIZES.find((it) => linesAt(it).length <= most(it));
  if (size !== undefined) return { size, lines: linesAt(size) };
  const smallest = TITLE_SIZES[TITLE_SIZES.length - 1] ?? 0;
  const lines = linesAt(smallest).slice(0, most(smallest));
  const last = lines.pop() ?? '';
  return { size: smallest, lines: [...lines, shorten(last, TITLE_WIDTH / smallest)] };
}

/** One line at the first size at which it fits; `spacing` is the width of a character with what follows it, in ems. */
function fitLine(text: string, sizes: readonly number[], spacing = 1): { size: number; lines: string } {
  const size = sizes.find((it) => emWidth(text) * spacing * it <= WIDTH) ?? sizes[sizes.length - 1] ?? 0;
  const room = WIDTH / (size * spacing);
  return { size, lines: emWidth(text) <= room ? text : shorten(text, room) };
}

function shorten(text: string, room: number): string {
  const kept = [...text];
  while (kept.length > 0 && emWidth(kept.join('')) + 2 > room) kept.pop();
  return `${kept.join('')}……`;
}

/** Widths of Noto Serif SC in ems, on the safe side for Latin letters. */
export const emWidth: Measure = (text) => {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width += 0.25;
    else if (/[\d.,:;()[\]'!\-–]/.test(character)) width += 0.56;
    else if (/[\u{21}-\u{24F}]/u.test(character)) width += /[A-ZMWmw@%&]/.test(character) ? 0.85 : 0.6;
    else width += 1;
  }
  return width;
};

function factsOf(facts: readonly string[]): Box {
  const { size, lines } = fitLine(facts.join('　·　'), FACT_SIZES);
  return box({ color: COLOURS['ink-soft'], fontSize: size, justifyContent: 'center', width: WIDTH }, lines);
}

function stripOf({ first, ticks, caption }: YearStrip): Box {
  const label = { color: COLOURS['ink-soft'], fontSize: 24, lineHeight: 1 };
  const step = Math.min(MOST_TICK * 1.35, STRIP_WIDTH / ticks.length);
  const row = { alignItems: 'flex-end', justifyContent: 'center', width: WIDTH, marginTop: 30 };
  return box({ flexDirection: 'column', alignItems: 'center' }, [
    box(row, [
      box({ ...label, marginRight: 18 }, `${first}`),
      ...ticks.map((tick) => tickOf(tick, step)),
      box({ ...label, marginLeft: 18 }, `${first + ticks.length - 1}`),
    ]),
    box({ ...label, fontSize: 20, marginTop: 18 }, caption),
  ]);
}

/** A missing year is an empty box; among many years, where a box would be a blot, a stroke at the foot. */
function tickOf({ kind, height }: Tick, step: number): Box {
  const width = Math.max(2, Math.round(step / 1.35));
  const place = { width, marginLeft: (step - width) / 2, marginRight: (step - width) / 2 };
  if (kind !== 'none') {
    const background = kind === 'this' ? COLOURS.accent : COLOURS.line;
    return box({ ...place, height: Math.max(4, Math.round(height * TICK_HEIGHT)), background });
  }
  if (width < 12) return box({ ...place, height: 2, background: COLOURS.line });
  return box({ ...place, height: TICK_HEIGHT, boxSizing: 'border-box', border: `2px dashed ${COLOURS.line}` });
}
