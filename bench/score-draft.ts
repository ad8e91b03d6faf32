/**
 * `npm run score:draft`: scores the draft check on real texts: every so many reports of `corpus/` and `seeds/` (in the folder of
 * WENMAI_SHARED, `../shared` by default) are left out of the archive one at a time, and passages of 500 characters of each are
 * checked against the rest. `--synthetic N` checks them against N recombined reports instead.
 *
 * What reading the whole archive finds is the truth; recall is the share of it that looking up finds.
 */
import { gzipSync } from 'node:zlib';
import { readArguments } from '../scripts/arguments.ts';
import { checkDraft, type DraftHoldings } from '../src/browser/library/archive/check-draft.ts';
import { TextStore } from '../src/browser/library/archive/text-store.ts';
import type { CheckOptions } from '../src/browser/library/archive-api.ts';
import { ScriptLoader } from '../src/browser/library/script-loader.ts';
import { cutDraft } from '../src/core/draft/cut-draft.ts';
import type { CheckedSentence } from '../src/core/draft/draft.ts';
import { compareReports } from '../src/core/holdings/order.ts';
import { DEFAULT_SETTINGS } from '../src/core/report/defaults.ts';
import { parseReport } from '../src/core/report/parse-report.ts';
import type { Report } from '../src/core/report/report.ts';
import { findReuse } from '../src/core/reuse/find-reuse.ts';
import { readSource } from '../src/core/reuse/source.ts';
import { packIds } from '../src/core/search-data/ids.ts';
import { dataFile } from '../src/core/search-data/layout.ts';
import { digestOfTexts } from '../src/core/search-data/texts-digest.ts';
import { NO_ALIASES } from '../src/core/text/aliases.ts';
import { makeDraftFiles } from '../src/pipeline/draft/draft-files.ts';
import { type DataFile, packedFile } from '../src/pipeline/files/script-file.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { packedReport } from '../src/pipeline/phrase/cards.ts';
import { packTexts } from '../src/pipeline/phrase/text-packs.ts';
import { sharedFolder } from '../tests/shared.ts';
import { mulberry32 } from './random.ts';
import { paragraphsOf, synthesize } from './synthetic-report.ts';

const DRAFT_CHARACTERS = 500;
const DRAFTS_OF_A_REPORT = 4;
const HELD_OUT = 12;
const SEED = 20_260;
const MOST_FOR_TRUTH = 400;

interface Tally {
  alike: [number, number];
  passages: [number, number];
  characters: [number, number];
  same: [number, number];
  requests: number[];
  bytes: number[];
}

interface Memory extends DraftHoldings {
  /** Gzipped sizes of what was loaded since this was last asked. */
  takeLoaded: () => number[];
}

const { values } = readArguments({
  name: 'npm run score:draft',
  summary: '用真实文本给核稿打分。',
  options: { synthetic: { type: 'string', value: '篇数', help: '改为与这么多篇重组的报告核对' } },
});
const folders = ['corpus', 'seeds'].flatMap((name) => sharedFolder(name) ?? []);
if (folders.length === 0) {
  console.error('没有找到 corpus 和 seeds 文件夹；请用 WENMAI_SHARED 指明所在的文件夹。');
  process.exit(1);
}
const loaded = await Promise.all(folders.map((folder) => loadArchive(folder)));
const reports = loaded.flatMap(({ files }) => files.flatMap(({ report }) => report ?? []));
const synthetic = Number(values.synthetic ?? 0);
const tally: Tally = { alike: [0, 0], passages: [0, 0], characters: [0, 0], same: [0, 0], requests: [], bytes: [] };
const step = Math.max(1, Math.floor(reports.length / HELD_OUT));
const heldOut = reports.filter((_, index) => index % step === 0);
const all = synthetic > 0 ? hold(recombined(synthetic)) : undefined;
for (const held of heldOut) {
  const memory = all ?? hold(reports.filter((report) => report !== held));
  for (const draft of draftsOf(held)) await score(memory, draft);
}
print();

/** Reports with half of their sentences altered: what recombining repeats word for word would be too easy to find. */
function recombined(count: number): Report[] {
  const paragraphs = reports.flatMap((report) => paragraphsOf(report.paragraphs.map(({ text }) => text).join('\n')));
  const next = mulberry32(SEED);
  const random = (most: number): number => Math.floor(next() * most);
  const altered = (text: string): string =>
    text.replace(/[^。；]+[。；]/gu, (sentence) => {
      if (random(2) === 0 || sentence.length < 12) return sentence;
      const at = 2 + random(sentence.length - 8);
      const word = paragraphs[random(paragraphs.length)]?.slice(10, 12 + random(4)) ?? '';
      return sentence.slice(0, at) + word + sentence.slice(at + 2);
    });
  return [...synthesize(paragraphs, count, SEED)].flatMap(({ file, text }, index) => {
    const source = { file, encoding: 'UTF-8' as const, format: 'txt' as const, sha256: '', bytes: 0 };
    const { report } = parseReport({ id: `r${index}`, source, text: altered(text), format: 'text' }, DEFAULT_SETTINGS);
    return report ?? [];
  });
}

function hold(its: readonly Report[]): Memory {
  const sorted = [...its].sort(compareReports);
  const corpus = findReuse(sorted.map(readSource));
  const started = process.cpuUsage();
  const drafts = makeDraftFiles(corpus);
  const { user, system } = process.cpuUsage(started);
  const seconds = ((user + system) / 1e6).toFixed(1);
  const packs = packTexts(sorted.map((report) => packedReport(report, (org) => org)));
  const ids = sorted.map(({ id }) => id);
  const places = { reports: packs.map((pack) => pack.reports), marks: packs.map(({ mark }) => mark).join('') };
  const files = new Map([...drafts, ...packs.map(({ file }) => file)].map((file) => [dataFile(file.name), file]));
  let sizes: number[] = [];
  const run = async (url: string): Promise<void> => {
    const file = files.get(url.replace(/\?.*$/, '')) as DataFile;
    sizes.push(gzipSync(file.script).length);
    new Function('wenmai', String(file.script))({ put: loader.put.bind(loader) });
  };
  const loader = new ScriptLoader('', { run });
  const lists = [packedFile('names', { ids: packIds(ids) }), packedFile('packs', places)].map(
    ({ script }) => gzipSync(script).length,
  );
  const bytes = drafts.reduce((sum, { script }) => sum + script.length, 0);
  const [index = 0] = drafts.slice(-1).map(({ script }) => gzipSync(script).length);
  if (tally.requests.length === 0) {
    const sizes = `${drafts.length} files, ${kb(bytes)}; index ${kb(index)}, names and packs ${lists.map(kb).join(' and ')}`;
    console.log(`${its.length} reports: ${sizes}, all gzipped; made in ${seconds} s of processor time`);
  }
  return {
    loader,
    ids,
    digest: digestOfTexts(sorted),
    texts: new TextStore(loader, { packs: places, ids, aliases: NO_ALIASES }, 0),
    takeLoaded: () => {
      // The archive's own file and the two lists are loaded before any check.
      const taken = [...sizes, ...lists, 700];
      sizes = [];
      return taken;
    },
  };
}

/** Passages of about 500 characters, evenly spread, that begin and end with sentences. */
function draftsOf({ paragraphs }: Report): string[] {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const sentences = cutDraft(text);
  return Array.from({ length: DRAFTS_OF_A_REPORT }, (_, number) => {
    const first = Math.floor(((number + 0.5) / (DRAFTS_OF_A_REPORT + 1)) * sentences.length);
    const start = sentences[first]?.start ?? 0;
    const last = sentences.find(({ end }) => end - start >= DRAFT_CHARACTERS);
    return text.slice(start, last?.end ?? text.length);
  });
}

async function score(memory: Memory, draft: string): Promise<void> {
  const check = async (options: CheckOptions): Promise<CheckedSentence[]> =>
    (await checkDraft(memory, draft, options)).sentences;
  memory.takeLoaded();
  const found = await check({});
  const sizes = memory.takeLoaded();
  tally.requests.push(sizes.length);
  tally.bytes.push(sizes.reduce((sum, size) => sum + size, 0));
  // Reading ten thousand reports for each draft takes hours; requests and bytes are all that is measured.
  if (synthetic > MOST_FOR_TRUTH) return;
  const truth = await check({ thorough: true });
  truth.forEach((sentence, number) => {
    const ours = found[number];
    if (ours === undefined || sentence.class === 'formula') return;
    const isAlike = (it: CheckedSentence): boolean => it.sources.some((source) => source.score >= 0.8);
    if (isAlike(sentence)) count(tally.alike, isAlike(ours));
    if (sentence.passages.length > 0 || isAlike(sentence)) count(tally.passages, ours.sources.length > 0);
    tally.characters[0] += Math.min(sharedCharacters(ours), sharedCharacters(sentence));
    tally.characters[1] += sharedCharacters(sentence);
    count(tally.same, ours.class === sentence.class);
  });
}

function sharedCharacters({ class: its, start, end, passages }: CheckedSentence): number {
  return its === 'verbatim' ? end - start : passages.reduce((sum, passage) => sum + passage.end - passage.start, 0);
}

function count(pair: [number, number], isHit: boolean): void {
  pair[0] += isHit ? 1 : 0;
  pair[1] += 1;
}

function print(): void {
  const share = ([part, whole]: [number, number]): string => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
  console.log(`drafts                          ${tally.requests.length}`);
  console.log(`sentences like one of a report  ${share(tally.alike)}`);
  console.log(`sentences with shared passages  ${share(tally.passages)}`);
  console.log(`characters of shared passages   ${share(tally.characters)}`);
  console.log(`sentences given their class     ${share(tally.same)}`);
  console.log(`requests                        ${spread(tally.requests)}`);
  console.log(`KB, gzipped                     ${spread(tally.bytes.map((bytes) => bytes / 1024))}`);
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(0);
  return `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}
