/** What a report's page runs for chosen words; each further action is one more import here. */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import './excerpt-action.ts';
import './quote-action.ts';
import './search-actions.ts';
import './image-action.ts';
import { followSelection } from './follow-selection.ts';

const text = document.querySelector<HTMLElement>('[data-quote-source]');
if (text) followSelection(JSON.parse(text.dataset.quoteSource ?? '') as QuoteSource);
