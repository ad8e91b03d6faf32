/** Figures as they are written out. */
import type { Figure } from '../../../core/compare/comparison.ts';

const KINDS = { level: '', up: '增 ', down: '降 ' } as const;
const BOUNDS = { 'at least': '以上', about: '左右', 'at most': '以内' } as const;

export const numberOf = ({ kind, span }: Figure): string => `${KINDS[kind]}${span.text}`;

/** 以上, where the number does not say so itself. */
export const boundOf = ({ bound, span }: Figure): string =>
  bound === undefined || span.text.endsWith(BOUNDS[bound]) ? '' : BOUNDS[bound];

/** The time that it covers, what it is measured against, where that is not the year and the year before, and how it is reckoned. */
export const notesOf = ({ period, base, terms }: Figure): string[] =>
  [period, base && `比 ${base}`, terms].filter((note) => note !== undefined);

/** 增 5%左右（累计） */
export function figureWords(figure: Figure): string {
  const notes = notesOf(figure);
  return `${numberOf(figure)}${boundOf(figure)}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}
