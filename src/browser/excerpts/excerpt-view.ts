/** One excerpt of the notebook: its words, where they stand, the reader's note, what can be done with it. */
import type { FoundPart } from '../../core/excerpts/find-part.ts';
import type { Excerpt } from '../../core/excerpts/notebook.ts';
import { reportPath } from '../../core/paths.ts';
import { formatSource } from '../kit/cite.ts';
import { button, type Child, el } from '../kit/dom.ts';
import { formatParagraph, formatParagraphs } from '../kit/words.ts';

export interface ExcerptModel {
  excerpt: Excerpt;
  /** Place among all, from 0. */
  index: number;
  count: number;
  /** Where its parts stand today; undefined until the report was read, null when the archive has no such report. */
  found: readonly FoundPart[] | null | undefined;
  onMove: (to: number) => void;
  onCopy: () => void;
  onRemove: () => void;
  onNote: (note: string) => void;
}

export function excerptView(model: ExcerptModel): HTMLLIElement {
  const { excerpt, index, count } = model;
  const name = `第 ${index + 1} 条`;
  return el(
    'li',
    { class: 'excerpt', 'data-excerpt': excerpt.key, 'aria-label': `${name}，共 ${count} 条` },
    el('span', { class: 'excerpt-grip', 'data-grip': true, 'aria-hidden': 'true', title: '拖动排序' }, '⠿'),
    el('blockquote', {}, ...excerpt.parts.map(({ text }) => el('p', {}, text))),
    sourceLine(model),
    ...changes(model),
    noteField(model, name),
    el(
      'p',
      { class: 'excerpt-acts' },
      button('上移', () => model.onMove(index - 1), act('up', name, index === 0)),
      button('下移', () => model.onMove(index + 1), act('down', name, index === count - 1)),
      button('复制', model.onCopy, act('copy', name)),
      button('移除', model.onRemove, act('remove', name)),
    ),
  );
}

const act = (which: string, name: string, idle = false) => ({
  class: 'plain',
  'data-act': which,
  title: `${ACTS[which] ?? ''}${name}`,
  'aria-disabled': idle ? 'true' : undefined,
});

const ACTS: Readonly<Record<string, string>> = { up: '上移', down: '下移', copy: '复制', remove: '移除' };

/** `《2021年度工作总结》，县档案馆，2021 年，第 12–14 段` */
export const sourceOf = ({ source, parts }: Excerpt): string =>
  formatSource(source, formatParagraphs(parts.map(({ paragraph }) => paragraph)));

function sourceLine({ excerpt, found }: ExcerptModel): HTMLElement {
  const words = sourceOf(excerpt);
  const [first] = found ?? [];
  const paragraph = first !== undefined && first.state !== 'gone' ? first.paragraph : excerpt.parts[0]?.paragraph;
  const href = `${reportPath(excerpt.source.id)}#${paragraph ?? ''}`;
  return el('p', { class: 'excerpt-source' }, '—— ', found === null ? words : el('a', { href }, words));
}

/** The archive's present text, where it differs from the excerpt. */
function changes({ excerpt, found }: ExcerptModel): Child[] {
  if (found === null) return [told('馆藏里没有这篇报告了，上面是摘录时的文字。')];
  const parts = (found ?? []).flatMap((part, index) => changeOf(part, excerpt.parts[index]?.paragraph ?? ''));
  return parts.map((part) => told(...part));
}

function changeOf(part: FoundPart, taken: string): Child[][] {
  if (part.state === 'same') return [];
  if (part.state === 'gone') return [[`原文已改动：报告里没有${formatParagraph(taken)}了，上面是摘录时的文字。`]];
  if (part.state === 'moved') {
    const same = part.paragraph === taken;
    return [[same ? '原文已改动：这句话还在这一段。' : `原文已改动：这句话现在在${formatParagraph(part.paragraph)}。`]];
  }
  const now = el(
    'details',
    {},
    el('summary', {}, `看${formatParagraph(part.paragraph)}现在的文字`),
    el('p', {}, part.text),
  );
  return [['原文已改动：报告里没有这句话了，上面是摘录时的文字。', now]];
}

const told = (...children: Child[]): HTMLElement => el('div', { class: 'excerpt-change' }, ...children);

function noteField({ excerpt, onNote }: ExcerptModel, name: string): HTMLElement {
  const field = el('textarea', { rows: 1, placeholder: '备注', 'aria-label': `${name}的备注` });
  field.value = excerpt.note;
  field.addEventListener('input', () => {
    grow(field);
    onNote(field.value);
  });
  // Its height is known only once it is in the page.
  requestAnimationFrame(() => grow(field));
  return field;
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
