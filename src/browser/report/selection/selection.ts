/** Actions on selected words, a script of its own: `report-selection.js`. Each further action is one more import here. */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import './excerpt-action.ts';
import './quote-action.ts';
import './search-actions.ts';
import './image-action.ts';
import { followSelection } from './follow-selection.ts';

const text = document.querySelector<HTMLElement>('[data-quote-source]');
if (text) followSelection(JSON.parse(text.dataset.quoteSource ?? '') as QuoteSource);

/** Whether the page has words that something can be done with. */
export const follows = text !== null;
