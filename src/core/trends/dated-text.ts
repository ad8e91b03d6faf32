/** Fields of a report for counting. */
export interface DatedText {
  year: number;
  /** Present if no paragraph contains the title: a search finds a report by it, but it is no occurrence. */
  title?: string;
  paragraphs: readonly string[];
  /** `Report.characters`. */
  characters: number;
  level?: string;
  types: readonly string[];
  series?: string;
  /** Whether it is in traditional characters (`isTraditional`). */
  traditional?: true;
}

/** Number of characters of all texts. */
export const charactersOf = (texts: readonly DatedText[]): number =>
  texts.reduce((sum, { characters }) => sum + characters, 0);
