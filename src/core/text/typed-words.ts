/** Words typed to narrow a list down, which the lines that stay hold all of. Looser than a search, which folds far more. */

/** Upper case and full width as lower case and half: ＡＢ → ab. */
export const foldCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** `云河　2022` → 云河, 2022. */
export const typedWords = (typed: string): string[] => foldCase(typed).split(/\s+/).filter(Boolean);
