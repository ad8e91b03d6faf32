/** Text packs: the reports' own words, a few reports to a file, for lines, counts and whatever the index cannot decide. */
import { PACK_MARK, type PackedReport, packName } from '../../core/search-data/layout.ts';
import { type KeptParts, NO_PARTS } from '../files/kept-parts.ts';
import { compressJson, contentHash, type DataFile, named, packBytes } from '../files/script-file.ts';
import { sha256Of } from '../files/sha256.ts';

/** UTF-16 units of text after which a pack is closed; docs/decisions/0009 has the measurements. */
const PACK_UNITS = 16_000;

export interface TextPack {
  file: DataFile;
  mark: string;
  reports: number;
}

interface PackingOptions {
  units?: number;
  /** Packs of the last build. */
  kept?: KeptParts;
}

/** Packs reports in their order; a pack ends before the report that would pass its size, and holds one at least. */
export function packTexts(
  reports: readonly PackedReport[],
  { units = PACK_UNITS, kept = NO_PARTS }: PackingOptions = {},
): TextPack[] {
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
  return packs.map((pack) => {
    const text = packBytes(kept.take(sha256Of(JSON.stringify(pack)), () => compressJson(pack)));
    const mark = contentHash([text]).slice(-PACK_MARK);
    const firstId = (pack[0] as PackedReport).card.id;
    return { file: named(packName(firstId, mark), text), mark, reports: pack.length };
  });
}
