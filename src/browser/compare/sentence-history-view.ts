/** The forms of a sentence year by year, each marked against the one before. */

import { mergedWords } from '../kit/changed-words.ts';
import { wordsView } from '../kit/changed-words-view.ts';
import { button, el } from '../kit/dom.ts';
import type { Form } from './sentence-history.ts';

export function passageView(forms: readonly Form[], onClose: () => void): HTMLElement {
  const [oldest] = forms;
  const latest = forms.at(-1);
  const years = forms.length === 1 ? `只见于 ${yearOf(oldest)}` : `${yearOf(oldest)} 首见，${yearOf(latest)} 最近`;
  return el(
    'div',
    { class: 'passage' },
    el(
      'p',
      { class: 'note' },
      `这句话在系列中：${years}，共 ${forms.length} 年 `,
      button('收起', onClose, { class: 'plain' }),
    ),
    el('ol', {}, ...forms.map(formView)),
  );
}

const yearOf = (form: Form | undefined): string => `${form?.report.year ?? ''} 年`;

function formView({ report, span, row }: Form): HTMLElement {
  const same = row?.class === 'verbatim';
  const words = row === undefined || same ? [span.text] : wordsView(mergedWords(row));
  return el(
    'li',
    {},
    el('a', { class: 'number', href: `${report.url}#${span.paragraph}` }, String(report.year ?? '')),
    el('p', { class: same ? 'words same' : 'words' }, ...words),
  );
}
