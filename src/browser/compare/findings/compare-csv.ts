/** The comparison as a spreadsheet opens it: the columns of the page, one row each. */

import { CLASS_NAMES, type Row, type Span } from '../../../core/compare/comparison.ts';
import { formatParagraph } from '../../kit/words.ts';
import type { Compared } from '../compared.ts';
import { FRAME_NAMES } from '../names.ts';
import { type Naming, namingOf } from '../naming.ts';

/** The rows under their names, for `csvText`. */
export function comparisonRecords({ comparison, cards }: Compared): string[][] {
  const columns = [
    '序号',
    `${cards.a.title} 段`,
    cards.a.title,
    '变化',
    '标记',
    '相似度',
    `${cards.b.title} 段`,
    cards.b.title,
  ];
  const naming = namingOf(cards);
  return [columns, ...comparison.rows.map((row, index) => cellsOf(row, index, naming))];
}

function cellsOf(
  { class: its, flags, frame, score, a, b }: Row,
  index: number,
  { arePeers, kinds, flags: names }: Naming,
): string[] {
  return [
    String(index + 1),
    placeOf(a),
    a?.text ?? '',
    arePeers ? kinds[its] : CLASS_NAMES[its],
    [frame && FRAME_NAMES[frame], ...flags.map((flag) => names[flag])].filter(Boolean).join('、'),
    its === 'reworded' || its === 'retold' ? score.toFixed(2) : '',
    placeOf(b),
    b?.text ?? '',
  ];
}

const placeOf = (span: Span | undefined): string => (span === undefined ? '' : formatParagraph(span.paragraph));
