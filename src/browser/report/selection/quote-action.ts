/** Copies chosen words with their source. */

import { formatQuotation } from '../../kit/cite.ts';
import { copyAndTell } from '../../kit/clipboard.ts';
import { formatParagraphs } from '../../kit/words.ts';
import { offerAction } from './actions.ts';
import { textOf } from './passage.ts';

offerAction({
  name: '复制附出处',
  title: '复制文字和出处',
  order: 20,
  run: (passage, source) => {
    const [{ paragraph: first }] = passage;
    const place = formatParagraphs(passage.map(({ paragraph }) => paragraph));
    const origin = document.getElementById(first)?.dataset.origin;
    const where = origin === undefined ? place : `${place}，${origin}`;
    return copyAndTell(formatQuotation(textOf(passage), source, where), '已复制文字和出处');
  },
});
