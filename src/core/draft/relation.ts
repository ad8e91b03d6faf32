/** Relation of a report to the draft: an earlier one of the same office, another office's, or one from above. */
import type { CardData } from '../search-data/layout.ts';
import type { OfficeBook } from './office-book.ts';

/** Whose draft it is, as far as the drafter has stated it. */
export interface Own {
  /** The office: 云河县档案馆. */
  org?: string;
  year?: number;
  level?: string;
}

/**
 * `earlier` 跨时: the office's own, of an earlier year · `elsewhere` 外单位: another office's · `higher` 上级: of the centre, or of a
 * place that contains the office's · `unclear` 未分: the drafter's or the report's office is not known, or the report is the
 * office's own and not earlier
 */
export type Relation = 'earlier' | 'elsewhere' | 'higher' | 'unclear';

export const RELATIONS: readonly Relation[] = ['earlier', 'elsewhere', 'higher', 'unclear'];

/** Names of relations in the interface. */
export const RELATION_NAMES: Record<Relation, string> = {
  earlier: '跨时',
  elsewhere: '外单位',
  higher: '上级',
  unclear: '未分',
};

/** Input of `relationOf` beside the report. */
export interface Standing {
  own: Own;
  /** The vocabulary, highest first. */
  levels: readonly string[];
  offices: OfficeBook;
}

/** The level above that of every other office. */
const CENTRAL = '中央';

/**
 * For a draft of 云河县青石镇人民政府 for 2024: its own report of 2022 is `earlier`, one of 白沙镇人民政府 `elsewhere`, one of
 * 云河县人民政府 or of the centre `higher`, one without an office `unclear`.
 */
export function relationOf(
  card: Pick<CardData, 'org' | 'year' | 'level'>,
  own: Own,
  { levels, offices }: Pick<Standing, 'levels' | 'offices'>,
): Relation {
  if (isCentral(card, own, levels)) return 'higher';
  if (own.org === undefined || card.org === undefined) return 'unclear';
  if (offices.isSame(card.org, own.org)) return isEarlier(card.year, own.year) ? 'earlier' : 'unclear';
  return offices.isAbove(card.org, own.org) ? 'higher' : 'elsewhere';
}

const isEarlier = (year: number | undefined, own: number | undefined): boolean =>
  year !== undefined && (own === undefined || year < own);

/** A vocabulary without 中央 has no known centre. */
function isCentral({ level }: Pick<CardData, 'level'>, own: Own, levels: readonly string[]): boolean {
  return level === CENTRAL && own.level !== CENTRAL && own.level !== undefined && levels.includes(CENTRAL);
}
