/** Actions on the whole notebook, and its views when empty or unreadable. */
import { OFFICES, SEARCH, YEARS } from '../../core/paths.ts';
import { button, el } from '../kit/dom.ts';
import { type FAULTS, isStorageApart } from '../kit/excerpt-store.ts';
import { siteRoot } from '../kit/site-root.ts';

export interface ToolbarActions {
  onCopy: () => void;
  onWord: () => void;
  onMarkdown: () => void;
  onBackUp: () => void;
  onBringBack: (file: File) => void;
}

export function toolbarView(
  { excerpts, bookmarks }: { excerpts: number; bookmarks: number },
  actions: ToolbarActions,
): HTMLElement {
  const file = el('input', { type: 'file', accept: '.json,application/json', 'aria-label': '备份文件', hidden: true });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) actions.onBringBack(chosen);
    file.value = '';
  });
  const taking = [
    button('复制全部', actions.onCopy, { class: 'button' }),
    button('Word', actions.onWord, { class: 'button' }),
    button('Markdown', actions.onMarkdown, { class: 'button' }),
    button('打印', () => window.print(), { class: 'button' }),
  ];
  const anything = excerpts + bookmarks > 0;
  return el(
    'div',
    { class: 'excerpt-tools' },
    ...(excerpts > 0 ? taking : []),
    anything && button('备份', actions.onBackUp, { class: 'button' }),
    button('恢复备份', () => file.click(), { class: 'button' }),
    file,
  );
}

const wayTo = (path: string, name: string): HTMLElement => el('a', { href: siteRoot() + path }, name);

export function emptyView(): HTMLElement {
  const apart =
    isStorageApart() && '　Firefox 直接打开文件时，各页的存储互不相通：请改用 Chrome、Edge，或由网站服务器打开。';
  return el(
    'div',
    { class: 'empty-state' },
    el('p', {}, '还没有摘录。', apart),
    el(
      'ol',
      { class: 'how-to' },
      el(
        'li',
        {},
        '打开一篇报告：',
        wayTo(SEARCH, '检索'),
        '，或从',
        wayTo(YEARS, '年度'),
        '、',
        wayTo(OFFICES, '单位'),
        '找到它。',
      ),
      el('li', {}, '选中一段文字，或点段落右边的段号，再点“摘录”。'),
      el('li', {}, '回到这里：摘录带着出处，可以排序、加批注，一并复制，或存成 Word、打印。'),
    ),
    el('p', {}, '报告页上方的“书签”也列在这里。'),
  );
}

export function brokenView(
  fault: keyof typeof FAULTS,
  { onSave, onEmpty }: { onSave: () => void; onEmpty: () => void },
): HTMLElement {
  const words = { damaged: '摘录本存坏了，读不出来。', newer: '摘录本由更新的版本写成，这一版读不了。' }[fault];
  const mend = { damaged: '可以先另存原样，再清空重来。', newer: '请刷新页面；若仍如此，请重新复制整个网站。' }[fault];
  return el(
    'div',
    { class: 'excerpt-change', role: 'alert' },
    el('p', {}, words, mend),
    el(
      'p',
      { class: 'excerpt-tools' },
      button('另存原样', onSave, { class: 'button' }),
      fault === 'damaged' && button('清空重来', onEmpty, { class: 'button' }),
    ),
  );
}
