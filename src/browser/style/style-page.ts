/** style.html: what only scripts draw, drawn by the same views as on the pages themselves. */
import '../frame/frame.ts';
import { el } from '../kit/dom.ts';
import { explainError, tooOldView } from '../kit/error-view.ts';
import { progressView, stoppedView } from '../kit/message-view.ts';
import { START } from '../kit/search-state.ts';
import { unknownReport } from '../kit/unknown-report-view.ts';
import { chipsView } from '../search/chips-view.ts';
import { emptyView } from '../search/empty-view.ts';

const nothing = (): void => {};
const chosen = { ...START.chosen, year: ['2023', '2024'], level: ['区县'] };
const damaged = Object.assign(new Error('缺少 search/texts-3.js，请重新复制整个文件夹。'), {
  name: 'ArchiveDataError',
});

const STATES: readonly (readonly [name: string, view: Node | undefined])[] = [
  ['正在读', progressView({ doing: '读取原文', done: 120, total: 480, onCancel: nothing })],
  ['停下了', stoppedView(nothing)],
  ['已选的筛选', chipsView({ chosen, onToggle: nothing, onClear: nothing })],
  [
    '没有找到',
    emptyView({
      understood: '短语「一岗双责制」',
      parts: [{ text: '一岗双责', count: 12 }],
      unfiltered: { count: 3, address: 'search.html' },
    }),
  ],
  ['数据坏了', explainError(damaged)],
  ['程序出错', explainError(new Error('读不到索引'))],
  ['浏览器太旧', tooOldView()],
  ['没有这篇', unknownReport('yhx-2024')],
];

const place = document.querySelector('[data-style-states]');
for (const [name, view] of STATES) place?.append(el('p', { class: 'block-title' }, name), view ?? '');
