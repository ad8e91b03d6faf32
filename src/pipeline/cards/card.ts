/** Content of a share card. Equal content gives equal pictures. */

export interface Card {
  /** Where the picture lies, from the site's root: `cards/reports/zj-2022.png`. */
  path: string;
  /** The archive's own card is laid out in its own way. */
  of: 'archive' | 'year' | 'series' | 'report';
  /** In the letterhead: the archive's name; on the archive's own card its owner, which may be empty. */
  head: string;
  title: string;
  /** 2022 年度 · 区县 · 工作总结 */
  facts: readonly string[];
  strip?: YearStrip;
}

/** The years of a series or of the archive in a row, each a tick. */
export interface YearStrip {
  first: number;
  /** One a year from `first` on. */
  ticks: readonly Tick[];
  /** 同系列第 3 篇，共 5 篇 */
  caption: string;
}

export interface Tick {
  /** `this` the year of the card, `none` a year that is missing. */
  kind: 'this' | 'other' | 'none';
  /** Share of the full height, over 0 up to 1. */
  height: number;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;
