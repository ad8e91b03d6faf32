/** Guesses from a draft's title whose it is. */
import { officeInTitle } from '../metadata/office-in-title.ts';
import { yearsInTitle } from '../metadata/years-in-title.ts';
import type { Own } from './relation.ts';

/** An office of the archive. */
export interface Office {
  org: string;
  level?: string;
}

/** A longer first line is a sentence. */
const LONGEST_TITLE = 60;
/** A title may begin on the second line, after the office's name in red. */
const LINES = 3;

/**
 * 云河县档案馆2024年工作总结 is of 云河县档案馆 for 2024, at the level that its reports in the archive have. An office that the archive
 * does not know is taken from the title all the same; what the title does not tell stays open.
 */
export function guessOwn(draft: string, offices: readonly Office[]): Own {
  const lines = draft.split(/\r?\n/u, 12).map((line) => line.trim());
  const titles = lines.filter((line) => line !== '' && line.length <= LONGEST_TITLE).slice(0, LINES);
  const org = first(titles, (title) => orgIn(title, offices));
  const year = first(titles, (title) => yearsInTitle({ from: 'title', text: title }, []).year?.value);
  const level = offices.find((office) => office.org === org)?.level;
  return {
    ...(org !== undefined && { org }),
    ...(year !== undefined && { year }),
    ...(level !== undefined && { level }),
  };
}

/** The longest name of an office that stands in the title, else what the title itself calls one. */
function orgIn(title: string, offices: readonly Office[]): string | undefined {
  const named = offices.filter(({ org }) => title.includes(org)).sort((a, b) => b.org.length - a.org.length);
  return named[0]?.org ?? officeInTitle(title).org;
}

function first<Value>(titles: readonly string[], find: (title: string) => Value | undefined): Value | undefined {
  for (const title of titles) {
    const value = find(title);
    if (value !== undefined) return value;
  }
  return undefined;
}
