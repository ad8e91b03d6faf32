/** The legend: every sign and colour of the comparison. */
import { CLASS_NAMES, type RowClass, type RowFlag } from '../../core/compare/comparison.ts';
import { type Child, el } from '../kit/dom.ts';
import { FLAG_SIGNS } from './names.ts';
import type { Naming } from './naming.ts';

const CLASSES: Record<RowClass, string> = {
  verbatim: '字句相同，编号、标点、全半角可以不同；用浅色',
  reworded: '同一句改了词：划线的字删去了，下划线的字是新加的',
  retold: '说的是同一件事，但另起一句，或只有一个分句相同；并排放着，不标改动',
  new: '前一篇里没有找到',
  dropped: '后一篇里没有找到',
};

const FLAGS: Record<RowFlag, string> = {
  moved: '换了部分或前后次序，点它到原来的位置',
  split: '前一篇的一句，后一篇成了几句',
  merged: '前一篇的几句，后一篇并成一句',
  'plan-to-result': '前一篇说要做，后一篇说做了；同一单位、年度在后的才标',
  'result-to-plan': '前一篇说做了，后一篇接着部署',
  'paragraph-rewritten': '同一处的几句换成了另外几句，说的是相近的事：两块并排，不逐句配对；字数仍分别计入删去和新增',
};

const PEER_FLAGS: Record<RowFlag, string> = {
  ...FLAGS,
  'result-to-plan': '一方说做了，另一方正要做',
  'paragraph-rewritten': '同一处各写了几句，说的是相近的事：两块并排，不逐句配对；字数仍各自计为仅有',
};

const PEER_CLASSES: Record<RowClass, string> = {
  ...CLASSES,
  reworded: '同一句，字有不同：划线的字只在前一篇，下划线的字只在后一篇',
  new: '只在后一篇，前一篇里没有找到',
  dropped: '只在前一篇，后一篇里没有找到',
};

export function legendView({ arePeers, kinds, signs, flags: flagNames }: Naming): HTMLElement {
  const meanings = arePeers ? PEER_CLASSES : CLASSES;
  const names = arePeers ? kinds : CLASS_NAMES;
  const classes = (Object.keys(CLASSES) as RowClass[]).map((its) =>
    entry([el('span', { class: 'swatch', 'data-part': its }), sign(signs[its])], names[its], meanings[its]),
  );
  const flags = (Object.keys(FLAGS) as RowFlag[]).map((flag) =>
    entry(
      [flag === 'paragraph-rewritten' ? flagNames[flag] : (FLAG_SIGNS[flag] ?? '移自、移走')],
      flagNames[flag],
      (arePeers ? PEER_FLAGS : FLAGS)[flag],
    ),
  );
  const others = [
    entry(['题头、结语'], '题头、结语', '题名、报告人、日期、开头和结尾的套语，只与同类的相比'),
    entry(['大改'], '大改', '改写里相同的字不到三成半，不逐字标'),
    entry(
      [el('span', { class: 'score-sample' }, '23%')],
      '相似度',
      '相同的词按稀有程度加权；低于 25% 的加虚线，靠前后文判定',
    ),
    entry(['右边的细条'], '全文', '左侧是删去，右侧是新增，中间是改写与同题；点它跳转'),
  ];
  return el(
    'details',
    { class: 'compare-legend' },
    el('summary', {}, '图例'),
    el('dl', {}, ...classes, ...flags, ...others),
  );
}

const sign = (text: string): Child => text !== '' && el('span', { class: 'class-sign' }, text);

function entry(marks: Child[], name: string, meaning: string): HTMLElement {
  return el('div', {}, el('dt', {}, ...marks), el('dd', {}, el('b', {}, name), `　${meaning}`));
}
