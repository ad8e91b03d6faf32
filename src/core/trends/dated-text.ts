/** A report as counting sees it. */
export interface DatedText {
  year: number;
  /** Given where no paragraph carries the title: a search finds a report by it, but it is no occurrence. */
  title?: string;
  paragraphs: readonly string[];
  /** `Report.characters`. */
  characters: number;
  level?: string;
  types: readonly string[];
  series?: string;
  /** In traditional characters (`isTraditional`). */
  traditional?: true;
}

/** Characters of all texts together. */
export const charactersOf = (texts: readonly DatedText[]): number =>
  texts.reduce((sum, { characters }) => sum + characters, 0);
