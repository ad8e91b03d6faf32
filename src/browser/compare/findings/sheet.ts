/** Makes the sheet of three columns from the rows that are shown. */
import { CLASS_NAMES, FLAG_NAMES, type Row } from '../../../core/compare/comparison.ts';
import { type Side, wordsOf } from '../../kit/changed-words.ts';
import { type CompareState, isShown } from '../../kit/compare-state.ts';
import type { Sheet, SheetCell } from '../../kit/comparison-sheet.ts';
import { formatParagraph } from '../../kit/words.ts';
import type { ReportCard } from '../../library/archive-api.ts';
import type { Compared } from '../compared.ts';
import { type Naming, namingOf } from '../naming.ts';
import { gistOf } from '../summary-view.ts';

/** The rows that are shown, without 题头 and 结语: what a reader filtered is what is taken away. */
export function sheetOf(
  { comparison, cards }: Compared,
  { hidden }: Pick<CompareState, 'hidden'>,
): Omit<Sheet, 'appendices'> {
  const naming = namingOf(cards);
  const matter = comparison.rows.filter(({ frame }) => frame === undefined);
  const rows = matter.filter((row) => isShown(row, hidden));
  const left = matter.length - rows.length;
  return {
    title: '比对表',
    gist: gistOf(comparison.totals, naming) + (left === 0 ? '' : `按所选的类别，略去 ${left} 句。`),
    heads: [headOf(cards.a), '变化', headOf(cards.b)],
    rows: rows.map((row) => [sideOf(row, 'a'), signOf(row, naming), sideOf(row, 'b')]),
  };
}

const headOf = ({ title, year }: ReportCard): string => (year === undefined ? title : `${year} 年　${title}`);

function sideOf(row: Row, side: Side): SheetCell {
  const span = row[side];
  return span === undefined ? { words: [] } : { words: wordsOf(row, side), place: formatParagraph(span.paragraph) };
}

function signOf({ class: its, flags }: Row, { arePeers, kinds }: Naming): SheetCell {
  const text = [arePeers ? kinds[its] : CLASS_NAMES[its], ...flags.map((flag) => FLAG_NAMES[flag])].join(' ');
  return { words: [{ type: 'kept', text }], centre: true };
}
