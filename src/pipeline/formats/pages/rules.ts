/** Rules drawn on a page: thin boxes and strokes along the axes, put together into whole lines. */
import { largest, smallest } from '../../../core/text/lists.ts';

/** A box that is drawn, upright; lengths as those of the pieces of the page. */
export interface Rule {
  page: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A whole line: at `at` of one axis, from `from` to `to` of the other. */
export interface Line {
  at: number;
  from: number;
  to: number;
}

export interface Lines {
  horizontal: Line[];
  vertical: Line[];
}

/** In heights of a character: how thick a rule is at most, how far two strokes of one rule are apart, and the ends of its parts. */
const THICKEST = 0.35;
const SAME_RULE = 0.25;
const GAP = 0.35;
/** A page of more boxes is a drawing. */
const MOST_RULES = 20_000;

/** The lines that the thin ones among `rules` make, where characters are `size` high. */
export function linesOfRules(rules: readonly Rule[], size: number): Lines {
  if (rules.length > MOST_RULES) return { horizontal: [], vertical: [] };
  const isFlat = ({ left, right, bottom, top }: Rule): boolean =>
    top - bottom <= size * THICKEST && right - left > top - bottom;
  const isUpright = ({ left, right, bottom, top }: Rule): boolean =>
    right - left <= size * THICKEST && top - bottom > right - left;
  const horizontal = rules
    .filter(isFlat)
    .map(({ left, right, bottom, top }) => ({ at: (bottom + top) / 2, from: left, to: right }));
  const vertical = rules
    .filter(isUpright)
    .map(({ left, right, bottom, top }) => ({ at: (left + right) / 2, from: bottom, to: top }));
  return { horizontal: joinLines(horizontal, size), vertical: joinLines(vertical, size) };
}

function joinLines(parts: readonly Line[], size: number): Line[] {
  const sorted = [...parts].sort((a, b) => a.at - b.at);
  const bands: Line[][] = [];
  for (const part of sorted) {
    const band = bands.at(-1);
    if (band && part.at - (band[0]?.at ?? 0) <= size * SAME_RULE) band.push(part);
    else bands.push([part]);
  }
  return bands.flatMap((band) => joinBand(band, size)).filter(({ from, to }) => to - from >= size * 0.8);
}

/** Parts of one line that touch, or nearly. */
function joinBand(band: readonly Line[], size: number): Line[] {
  const joined: Line[] = [];
  const at = (smallest(band.map((line) => line.at)) + largest(band.map((line) => line.at))) / 2;
  for (const { from, to } of [...band].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from - last.to <= size * GAP) last.to = Math.max(last.to, to);
    else joined.push({ at, from, to });
  }
  return joined;
}
