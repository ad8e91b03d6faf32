/** The phrases of the chart: each with its line, what was understood of it, and a way to take it off; a field for one more. */
import { button, type Child, el } from '../kit/dom.ts';
import { type Invalid, isMentioned, type Series } from './series.ts';
import { MOST_PHRASES, type TrendsState } from './state.ts';
import { swatch } from './swatch.ts';

export interface PhrasesModel {
  state: TrendsState;
  onRemove: (place: number) => void;
}

/** Result of each counted phrase, by its position. */
export type Told = ReadonlyMap<number, Series | Invalid>;

export function phraseList({ state, onRemove }: PhrasesModel, told: Told): HTMLElement {
  const items = state.phrases.map((phrase, place) =>
    el(
      'li',
      {},
      el(
        'div',
        { class: 'trend-phrase' },
        swatch(place),
        el('span', { class: 'phrase-words' }, phrase),
        button('×', () => onRemove(place), { class: 'remove', 'aria-label': `去掉 ${phrase}` }),
      ),
      ...remarks(told.get(place)),
    ),
  );
  return el('ul', { class: 'trend-phrases', 'aria-label': '提法' }, ...items);
}

/** Notes on a phrase: parts not understood, or found nowhere. */
function remarks(told: Series | Invalid | undefined): Child[] {
  if (told === undefined) return [];
  const remark = (words: string): HTMLElement => el('p', { class: 'phrase-remark' }, words);
  if (!('trend' in told)) return (told.notes.length > 0 ? told.notes : ['没有可检索的字，不画线。']).map(remark);
  const { undated } = told.trend;
  const undatedWords = undated.reports > 0 && `另有 ${undated.reports} 篇没有注明年度，不在图中。`;
  return [
    ...told.notes.map(remark),
    !isMentioned(told) && remark(undated.reports > 0 ? '有年度的报告里没有。' : '馆藏中没有。'),
    undatedWords && remark(undatedWords),
  ];
}

export interface PhraseField {
  form: HTMLFormElement;
  /** Shows whether there is room for one more. */
  update: (state: TrendsState) => void;
}

export function phraseField(onAdd: (phrase: string) => void): PhraseField {
  const input = el('input', {
    type: 'search',
    name: 'q',
    'aria-label': '提法',
    autocomplete: 'off',
    enterkeyhint: 'go',
  });
  const submit = el('button', { type: 'submit' }, '加入');
  const form = el('form', { class: 'search-form trend-form' }, input, submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const phrase = input.value.trim();
    if (phrase === '') return;
    input.value = '';
    onAdd(phrase);
  });
  return {
    form,
    update({ phrases }) {
      const full = phrases.length >= MOST_PHRASES;
      input.disabled = full;
      submit.disabled = full;
      input.placeholder = full
        ? `最多 ${MOST_PHRASES} 个`
        : phrases.length === 0
          ? '提法，如 高质量发展'
          : '再加一个提法';
    },
  };
}
