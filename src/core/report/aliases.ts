/** Writes out the abbreviations of a text and keeps the offsets of its words. */

/** A text with every alias replaced by its meaning, and the way back. */
export interface Expanded {
  /** mzshh对照检查材料 → 民主生活会对照检查材料 */
  text: string;
  /** The written words behind `text.slice(start, end)`. An alias that is partly inside is included whole. */
  written(start: number, end: number): { start: number; end: number; text: string };
}

/** `aliases`: written form in lower case → meaning. A form only matches a whole run of Latin letters. */
export function expandAliases(text: string, aliases: Readonly<Record<string, string>>): Expanded {
  const replaced: { from: number; to: number; start: number; end: number }[] = [];
  let shift = 0;
  const expanded = text.replace(/[A-Za-z]{2,}/gu, (found: string, at: number) => {
    const key = found.toLowerCase();
    const meaning = Object.hasOwn(aliases, key) ? aliases[key] : undefined;
    if (meaning === undefined) return found;
    replaced.push({
      from: at + shift,
      to: at + shift + meaning.length,
      start: at,
      end: at + found.length,
    });
    shift += meaning.length - found.length;
    return meaning;
  });
  const back = (offset: number, edge: 'start' | 'end'): number => {
    let moved = offset;
    for (const { from, to, start, end } of replaced) {
      const inside = edge === 'start' ? offset >= from && offset < to : offset > from && offset <= to;
      if (inside) return edge === 'start' ? start : end;
      if (offset >= to) moved = offset - to + end;
    }
    return moved;
  };
  return {
    text: expanded,
    written(from, to) {
      const start = back(from, 'start');
      const end = back(to, 'end');
      return { start, end, text: text.slice(start, end) };
    },
  };
}
