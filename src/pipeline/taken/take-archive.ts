/** The reports of a built archive, taken into another one as they were read there: nothing of them is parsed again. */

import { gunzipSync } from 'node:zlib';
import { giveLater } from '../../core/metadata/given-later.ts';
import type { CatalogueRow } from '../../core/metadata/overrides.ts';
import { RECORDS } from '../../core/paths.ts';
import { type IntakeEntry, statusWith } from '../../core/report/intake.ts';
import type { Problem } from '../../core/report/problem.ts';
import type { Report } from '../../core/report/report.ts';
import type { Settings } from '../../core/report/settings.ts';
import { DATA_FOLDER, type PackedReport } from '../../core/search-data/layout.ts';
import { unpackBytes } from '../../core/search-data/packed-text.ts';
import { type Fault, problemsIn } from '../fault.ts';
import { decodeScript } from '../files/script-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { parseManifest } from '../preservation/manifest.ts';
import type { ContentFile } from '../read-content.ts';
import { passedOver } from '../read-entry.ts';
import type { BuiltSite } from './built-site.ts';
import { DamagedRecords, OtherVersion, unpackRecords } from './records.ts';

/**
 * One entry for the archive itself, and those of all its files, their paths below that of the archive: `东县/2022/总结.txt`. Ids stay as they
 * are there. A fault of the archive as a whole takes nothing in.
 */
export function readArchive(file: ContentFile, site: BuiltSite): IntakeEntry[] {
  try {
    const taken = readSite(site).map((entry) => moved(entry, file.file));
    const reports = taken.filter(({ report }) => report !== undefined).length;
    const message = `已建成的馆藏，其中 ${reports} 份报告照原样收入。`;
    return [passedOver(file, [{ code: 'archive-taken', severity: 'info', message }]), ...taken];
  } catch (error) {
    if (error instanceof OtherVersion) return [passedOver(file, [OTHER_VERSION])];
    if (error instanceof DamagedRecords) return [passedOver(file, [damaged(error.message)])];
    throw error;
  }
}

/** The entry as this archive has it: with what its own catalogue.csv says, and an error for a level or type that it does not know. */
export function settleTaken(entry: IntakeEntry, row: CatalogueRow | undefined, settings: Settings): IntakeEntry {
  if (entry.report === undefined) return entry;
  const { report, problems: own } = row ? giveLater(entry.report, row, settings) : (entry as Required<IntakeEntry>);
  const problems = [...own, ...problemsIn(entry.file, unknownTerms(report, settings))];
  return { ...entry, status: statusWith(problems, 'report'), problems, report: { ...report, problems } };
}

function readSite(site: BuiltSite): IntakeEntry[] {
  const listed = new Map(parseManifest(site.manifest).outputs.map(({ path, sha256 }) => [path, sha256]));
  const readSound = (path: string): Uint8Array => {
    const bytes = site.read(path);
    if (bytes === undefined) throw new DamagedRecords(`缺 ${path}`);
    if (sha256Of(bytes) !== listed.get(path)) throw new DamagedRecords(`${path} 改动过或不完整`);
    return bytes;
  };
  if (!listed.has(RECORDS)) throw new OtherVersion();
  const texts = new Map<string, string[]>();
  for (const path of listed.keys()) {
    if (!path.startsWith(`${DATA_FOLDER}/texts.`)) continue;
    for (const { card, paragraphs } of unpackTexts(readSound(path), path)) {
      texts.set(
        card.id,
        paragraphs.map(([, text]) => text),
      );
    }
  }
  return unpackRecords(readSound(RECORDS), (id) => texts.get(id));
}

/** A text pack out of its script. */
function unpackTexts(script: Uint8Array, path: string): PackedReport[] {
  const packed = /^wenmai\.put\('[^']*','([^']*)','/.exec(decodeScript(script))?.[1];
  try {
    return JSON.parse(gunzipSync(unpackBytes(packed ?? '')).toString('utf8')) as PackedReport[];
  } catch {
    throw new DamagedRecords(`${path} 读不出`);
  }
}

/** An entry as it appears here. A file left out there is left out here as well, and is no error of this archive. */
function moved({ id, report, ...entry }: IntakeEntry, archive: string): IntakeEntry {
  const file = `${archive}/${entry.file}`;
  const problems = entry.problems.map((problem): Problem => {
    const severity = problem.severity === 'error' && report === undefined ? 'warning' : problem.severity;
    return { ...problem, severity, file: `${archive}/${problem.file}` };
  });
  // Without an id where it has no page there: it takes the place of no other.
  if (report === undefined) return { ...entry, file, status: 'passed over', problems };
  const source = { ...report.source, file, archive };
  return { ...entry, file, problems, ...(id !== undefined && { id }), report: { ...report, source, problems } };
}

/** A level or type that this archive does not know would have no page. */
function unknownTerms({ metadata }: Report, { levels, types }: Settings): Fault[] {
  const unknown = (terms: readonly { name: string }[], value: string): boolean =>
    !terms.some(({ name }) => name === value);
  const level = metadata.level.value;
  return [
    ...(level !== undefined && unknown(levels, level) ? [unknownTerm('level', '级别', level)] : []),
    ...(metadata.types.value ?? [])
      .filter((type) => unknown(types, type))
      .map((type) => unknownTerm('type', '文种', type)),
  ];
}

function unknownTerm(term: 'level' | 'type', name: string, value: string): Fault {
  const message = `${name}“${value}”不在本馆的词表中。`;
  return { code: `unknown-${term}`, severity: 'error', message, mend: `请在 archive.yaml 的 ${term}s 里加上它。` };
}

const OTHER_VERSION: Fault = {
  code: 'archive-version',
  severity: 'error',
  message: '这是由另一版本的程序建成的馆藏，不能并入。',
  mend: '请用同一版本重新生成那个馆藏，再放进来。',
};

function damaged(why: string): Fault {
  return {
    code: 'archive-damaged',
    severity: 'error',
    message: `这是已建成的馆藏，但不完整：${why}。`,
    mend: '请重新复制整个馆藏文件夹；可用 npm run -s verify 核对。',
  };
}
