/** The comparison as a spreadsheet opens it: the columns of the page, one row each. */

import { CLASS_NAMES, FLAG_NAMES, type Row, type Span } from '../../../core/compare/comparison.ts';
import { formatParagraph } from '../../kit/words.ts';
import type { Compared } from '../compared.ts';
import { FRAME_NAMES } from '../names.ts';

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
  return [columns, ...comparison.rows.map(cellsOf)];
}

function cellsOf({ class: its, flags, frame, score, a, b }: Row, index: number): string[] {
  return [
    String(index + 1),
    placeOf(a),
    a?.text ?? '',
    CLASS_NAMES[its],
    [frame && FRAME_NAMES[frame], ...flags.map((flag) => FLAG_NAMES[flag])].filter(Boolean).join('、'),
    its === 'reworded' || its === 'retold' ? score.toFixed(2) : '',
    placeOf(b),
    b?.text ?? '',
  ];
}

const placeOf = (span: Span | undefined): string => (span === undefined ? '' : formatParagraph(span.paragraph));
