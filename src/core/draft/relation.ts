/** How a report stands to the draft: earlier of the same office, of another office, of a higher level. */
import type { CardData } from '../search-data/layout.ts';

/** Whose draft it is, as far as the drafter has told. */
export interface Own {
  /** The office: 云河县档案馆. */
  org?: string;
  year?: number;
  level?: string;
}

/**
 * `earlier` 跨时: the office's own, of an earlier year · `elsewhere` 跨地: another office's, of the same or a lower level ·
 * `higher` 上级: of a higher level · `untold` cannot be told: the drafter's or the report's office is not known, or the report
 * is the office's own and not earlier
 */
export type Relation = 'earlier' | 'elsewhere' | 'higher' | 'untold';

export const RELATIONS: readonly Relation[] = ['earlier', 'elsewhere', 'higher', 'untold'];

/** Relations as the interface shows them. */
export const RELATION_NAMES: Record<Relation, string> = {
  earlier: '跨时',
  elsewhere: '跨地',
  higher: '上级',
  untold: '未分',
};

/**
 * For a draft of 云河县档案馆 for 2024 (区县): its own report of 2022 is `earlier`, one of 青石街道 `elsewhere`, one of a 市
 * office `higher`, one without an office `untold`. `levels` is the vocabulary, highest first.
 */
export function relationOf(card: CardData, own: Own, levels: readonly string[]): Relation {
  if (own.org === undefined) return isHigher(card.level, own.level, levels) ? 'higher' : 'untold';
  if (card.org === own.org) return isEarlier(card.year, own.year) ? 'earlier' : 'untold';
  if (isHigher(card.level, own.level, levels)) return 'higher';
  return card.org === undefined ? 'untold' : 'elsewhere';
}

const isEarlier = (year: number | undefined, own: number | undefined): boolean =>
  year !== undefined && (own === undefined || year < own);

function isHigher(level: string | undefined, own: string | undefined, levels: readonly string[]): boolean {
  if (level === undefined || own === undefined) return false;
  const [place, ownPlace] = [levels.indexOf(level), levels.indexOf(own)];
  return place >= 0 && ownPlace >= 0 && place < ownPlace;
}
