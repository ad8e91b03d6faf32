/** The dialog with the picture of a quotation. Loaded by a report's page when it is asked for. */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import { formatSource } from '../../kit/cite.ts';
import { button, el } from '../../kit/dom.ts';
import { download, fileNameOf } from '../../kit/download.ts';
import { announce } from '../../kit/toast.ts';
import { formatParagraphs } from '../../kit/words.ts';
import type { Passage } from '../selection/passage.ts';
import type { QuoteCard } from './layout.ts';
import { paintCard } from './paint.ts';

export function openQuoteCard(passage: Passage, source: QuoteSource): void {
  const card = quoteCardOf(passage, source);
  const label = `${card.paragraphs.join('')} ${card.title} ${card.details}`;
  const canvas = el('canvas', { role: 'img', 'aria-label': label });
  paintCard(canvas, card);

  // Behind an open dialog a word would neither be seen nor read out.
  const tellOutside = (words: string): void => {
    dialog.close();
    announce(words);
  };
  const save = (): void => {
    canvas.toBlob((png) => {
      if (png) download(fileNameOf('摘句', source.title, 'png'), 'image/png', png);
      else tellOutside('浏览器没有画出图片');
    });
  };
  const actions = el(
    'p',
    { class: 'quote-card-actions' },
    button('保存图片', save, { class: 'button', autofocus: true }),
    // Browsers keep the clipboard from pages over plain http.
    canCopyImages() && button('复制图片', () => void copyImage(canvas).then(tellOutside), { class: 'button' }),
    button('关闭', () => dialog.close(), { class: 'button' }),
  );
  const dialog = el('dialog', { class: 'quote-card', 'aria-label': '引文图片' }, canvas, actions);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Text of the card: the words in quotation marks, and their source. */
export function quoteCardOf(passage: Passage, source: QuoteSource): QuoteCard {
  const place = formatParagraphs(passage.map(({ paragraph }) => paragraph));
  const title = formatSource({ title: source.title, titleSupplied: source.titleSupplied }, '');
  const details = formatSource(source, place).slice(title.length).replace(/^，/u, '');
  const texts = passage.map(({ text }) => text);
  const paragraphs = texts.map((text, index) => `“${text}${index === texts.length - 1 ? '”' : ''}`);
  return { archive: source.archive, paragraphs, title, details };
}

const canCopyImages = (): boolean => 'ClipboardItem' in globalThis && navigator.clipboard?.write !== undefined;

/** Resolves to the message for the reader. */
async function copyImage(canvas: HTMLCanvasElement): Promise<string> {
  const png = new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.'))));
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return '已复制图片';
  } catch {
    return '浏览器不让复制图片，请保存后使用';
  }
}
