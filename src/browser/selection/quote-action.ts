/** Copies chosen words with their source. */
import { copyAndTell } from '../clipboard.ts';
import { formatQuotation } from '../search/cite.ts';
import { formatParagraphs } from '../search/words.ts';
import { offerAction } from './actions.ts';
import { textOf } from './passage.ts';

offerAction({
  name: '引用',
  title: '复制文字和出处',
  order: 20,
  run: (passage, source) => {
    const place = formatParagraphs(passage.map(({ paragraph }) => paragraph));
    return copyAndTell(formatQuotation(textOf(passage), source, place), '已复制文字和出处');
  },
});
