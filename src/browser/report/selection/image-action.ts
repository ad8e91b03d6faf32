/** Makes a picture of chosen words. What draws it is a script of its own, fetched when it is asked for. */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import { announce } from '../../kit/toast.ts';
import { offerAction } from './actions.ts';
import { type Passage, textOf } from './passage.ts';

export interface QuoteCardLibrary {
  /** Shows the picture in a dialog, to be saved or copied. */
  openQuoteCard: (passage: Passage, source: QuoteSource) => void;
}

declare global {
  var wenmaiQuoteCard: QuoteCardLibrary | undefined;
}

/** From a report's page; a classic script, since `import()` does not work over file://. */
const SCRIPT = '../quote-card.js';
/** More would be too small to read on a phone. */
const MOST = 200;

offerAction({
  name: '图片',
  title: '做成一张带出处的图片',
  order: 30,
  run: async (passage, source) => {
    const length = [...textOf(passage).replace(/\s/gu, '')].length;
    if (length > MOST) return announce(`选了 ${length} 字，一张图片最多放 ${MOST} 字`);
    const library = globalThis.wenmaiQuoteCard ?? (await load());
    if (library) library.openQuoteCard(passage, source);
    else announce('程序文件 quote-card.js 没有载入，不能做图片。请重新复制或重新生成整个网站');
  },
});

function load(): Promise<QuoteCardLibrary | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve(globalThis.wenmaiQuoteCard);
    script.onerror = () => resolve(undefined);
    document.head.append(script);
  });
}
