/** Guesses office, year and level of a draft from its title. */
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
/** The title may begin on the second line, after the office's name in red. */
const LINES = 3;
/** The line under a title that names no year: ——2024年1月12日在云河县第十八届人民代表大会第三次会议上 */
const DATELINE =
  /^[—–-]*\s*([12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日在.+[会议]上/u;

/**
 * 云河县档案馆2024年工作总结 is of 云河县档案馆 for 2024, at the level of its reports in the archive. An office that the archive does not have is
 * taken from the title. Without a year in the title, the year of the dateline under it counts. What is not found stays open.
 */
export function guessOwn(draft: string, offices: readonly Office[]): Own {
  const lines = draft.split(/\r?\n/u, 12).map((line) => line.trim());
  const titles = lines.filter((line) => line !== '' && line.length <= LONGEST_TITLE).slice(0, LINES);
  const org = first(titles, (title) => orgIn(title, offices));
  const year = first(titles, (line) => yearIn(line) ?? yearIn(`${DATELINE.exec(line)?.[1] ?? ''}年`));
  const level = offices.find((office) => office.org === org)?.level;
  return {
    ...(org !== undefined && { org }),
    ...(year !== undefined && { year }),
    ...(level !== undefined && { level }),
  };
}

const yearIn = (text: string): number | undefined => yearsInTitle({ from: 'title', text }, []).year?.value;

/** The longest name of a known office in the title, else the office that the title's own words name. */
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
