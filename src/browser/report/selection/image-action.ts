/** Makes a picture of chosen words. What draws it is a script of its own, fetched when it is asked for. */
import { messageOf } from '../../../core/message-of.ts';
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import { QUOTE_CARD } from '../../../core/scripts.ts';
import { loadScript } from '../../kit/load-script.ts';
import { announce } from '../../kit/toast.ts';
import { offerAction } from './actions.ts';
import { type Passage, textOf } from './passage.ts';

interface QuoteCardLibrary {
  /** Shows the picture in a dialog, to be saved or copied. */
  openQuoteCard: (passage: Passage, source: QuoteSource) => void;
}

/** Characters. More would be too small to read on a phone. */
const MOST = 200;

offerAction({
  name: '图片',
  title: '做成一张带出处的图片',
  order: 50,
  run: async (passage, source) => {
    const length = [...textOf(passage).replace(/\s/gu, '')].length;
    if (length > MOST) return announce(`选了 ${length} 字，一张图片最多放 ${MOST} 字`);
    try {
      const { openQuoteCard } = await loadScript<QuoteCardLibrary>(QUOTE_CARD);
      openQuoteCard(passage, source);
    } catch (error) {
      announce(messageOf(error));
    }
  },
});
