/** Words typed to filter a list; a line must contain all of them. Looser than a search, which folds far more. */

/** Folds upper case to lower case, and full width to half width: ＡＢ → ab. */
export const foldCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** `云河　2022` → 云河, 2022. */
export const typedWords = (typed: string): string[] => foldCase(typed).split(/\s+/).filter(Boolean);
