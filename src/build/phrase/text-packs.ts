/** Text packs: the reports' own words, a few reports to a file, for lines, counts and whatever the index cannot decide. */
import type { PackedReport } from '../../core/search-data/layout.ts';
import { type DataFile, jsonFile } from './chunk-script.ts';

/**
 * UTF-16 units of text after which a pack is closed, 3 bytes each in Chinese; docs/decisions/0006 has the measurements.
 */
const PACK_UNITS = 8000;

export interface TextPack {
  file: DataFile;
  reports: number;
}

/** Packs reports in their order; a pack ends before the report that would pass its size, and holds one at least. */
export function packTexts(reports: readonly PackedReport[], units = PACK_UNITS): TextPack[] {
  const packs: PackedReport[][] = [];
  let room = 0;
  for (const report of reports) {
    const size = report.paragraphs.reduce((sum, [, text]) => sum + text.length, 0);
    const last = packs.at(-1);
    if (last === undefined || size > room) {
      packs.push([report]);
      room = units - size;
    } else {
      last.push(report);
      room -= size;
    }
  }
  return packs.map((pack) => ({ file: jsonFile('texts', pack), reports: pack.length }));
}
