/** Makes the sheet of three columns from the rows that are shown. */
import { CLASS_NAMES, type Row, type RowFlag } from '../../../core/compare/comparison.ts';
import { type Side, wordsOf } from '../../kit/changed-words.ts';
import { type CompareState, isShown } from '../../kit/compare-state.ts';
import type { Sheet, SheetCell } from '../../kit/comparison-sheet.ts';
import { formatParagraph } from '../../kit/words.ts';
import type { ReportCard } from '../../library/archive-api.ts';
import type { Compared } from '../compared.ts';
import { FLAG_SIGNS } from '../names.ts';
import { type Naming, namingOf } from '../naming.ts';
import { isInBlock } from '../rewritten-blocks.ts';
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
    heads: [headOf(cards.a, naming, 'a'), '变化', headOf(cards.b, naming, 'b')],
    rows: joinRows(rows).map((its) => [sideOf(its, 'a'), signOf(its, naming), sideOf(its, 'b')]),
  };
}

/** Two offices are distinguished by their names, two years of one office by the years. */
function headOf({ title, year }: ReportCard, { arePeers, sides }: Naming, side: Side): string {
  const yearOf = year === undefined || title.includes(String(year)) ? '' : `（${year} 年）`;
  if (arePeers) return `${sides[side]}　${title}${yearOf}`;
  return year === undefined ? title : `${year} 年　${title}`;
}

/** Each row alone; those of a block of 整段重写 together. */
function joinRows(rows: readonly Row[]): Row[][] {
  const joined: Row[][] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && isInBlock(before) && isInBlock(row) && areOfOneBlock(before, row)) last?.push(row);
    else joined.push([row]);
  }
  return joined;
}

/** Of two neighbouring rows of blocks: dropped sentences go before new ones, and either are of one paragraph. */
const areOfOneBlock = (before: Row, row: Row): boolean =>
  before.class === row.class
    ? (before.a ?? before.b)?.paragraph === (row.a ?? row.b)?.paragraph
    : before.class === 'dropped';

function sideOf(rows: readonly Row[], side: Side): SheetCell {
  const own = rows.filter((row) => row[side] !== undefined);
  const [first] = own;
  if (first?.[side] === undefined) return { words: [] };
  return { words: own.flatMap((row) => wordsOf(row, side)), place: formatParagraph(first[side].paragraph) };
}

function signOf(rows: readonly Row[], { arePeers, kinds, flags: names }: Naming): SheetCell {
  const classes = rows.map((row) => (arePeers ? kinds : CLASS_NAMES)[row.class]);
  const nameOf = (flag: RowFlag): string =>
    (flag === 'paragraph-rewritten' ? names : { ...names, ...FLAG_SIGNS })[flag];
  const flags = rows.flatMap((row) => row.flags.map(nameOf));
  const signs = new Set(new Set(classes).size > 1 ? flags : [...classes, ...flags]);
  return { words: [...signs].map((text) => ({ type: 'kept', text })), centre: true };
}
