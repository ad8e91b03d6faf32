/** Reads the record of a saved page: 成文日期：2023年1月9日, 发文机关：云河县林业局. */
import type { CleanedLine } from '../report/report.ts';
import type { Passage } from './reading.ts';

/**
 * The reason why lines of such a record are not part of the text. The cleaning rule of this name removes them from copied texts.
 */
export const RECORD_ASIDE = '网页著录';

/** The fields of the record among the removed lines. */
export function recordPassages(cleaned: readonly CleanedLine[]): Passage[] {
  const removed = cleaned.filter(({ action, rule }) => action === 'removed' && rule === RECORD_ASIDE);
  return removed.map(({ text, line }) => ({ from: 'text', text, line }));
}

/** 成文日期 with the spaces that sites set within a name, and the words after it. */
function after(names: string, value: string): RegExp {
  const spaced = [...names].map((sign) => (/\p{Script=Han}/u.test(sign) ? `${sign}[\\s　]*` : sign)).join('');
  return new RegExp(`(?:${spaced})[：:]?[\\s　]*(${value})`, 'u');
}

const MADE = after('成文日期|生成日期|制发日期|发文日期|印发日期', '\\d{4}.{2,12}');
const PUBLISHED = after('公开日期|公开时间|发布日期|发布时间', '\\d{4}.{2,12}');
const OFFICE = after(
  '发文机关|发文单位|发布机构|发布机关|发布单位|制发机构|制发机关|公开机构|公开机关|公开主体',
  '[\\p{Script=Han}（）()·]{3,40}',
);

/** The days on which a report was written, and on which its page was published. */
export function recordDates(records: readonly Passage[]): { made: Passage[]; published: Passage[] } {
  return { made: said(records, MADE), published: said(records, PUBLISHED) };
}

/** The names of offices. */
export const recordOffices = (records: readonly Passage[]): Passage[] => said(records, OFFICE);

function said(records: readonly Passage[], wanted: RegExp): Passage[] {
  return records.flatMap((record) => {
    const value = wanted.exec(record.text)?.[1]?.trim();
    return value === undefined ? [] : [{ ...record, text: value }];
  });
}
