/** A checked draft as it is written out: what the page gives and the Word document takes. */

/** A sentence with what is said of it. */
export interface WrittenSentence {
  text: string;
  /** Whether it begins a line of the draft. */
  opensLine: boolean;
  /** 原文沿用·跨时; empty for what is new or not judged. */
  label: string;
  /** Where it also stands, then the remarks. */
  notes: string[];
  /** Whether other reports have it, in one form or another. */
  isKept: boolean;
}

export interface DraftSheet {
  title: string;
  gist: string;
  sentences: readonly WrittenSentence[];
}
