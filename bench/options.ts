/** Options of the command line. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, type OptionSpec, parseArguments } from '../scripts/arguments.ts';

export interface BenchOptions {
  /** Synthetic reports in the archive. */
  reports: number;
  /** Folders whose reports are recombined. Absolute. */
  sources: string[];
  /** A missed budget fails the run. */
  strict: boolean;
  /** Measures the browser on the site of the last run instead of building anew. */
  keepSite: boolean;
  /** Measures stock Pagefind on the same texts beside; `--skip-peer` leaves it out. */
  peer: boolean;
  /** Measures the rebuilds after one file changed; `--skip-rebuilds` saves two builds. */
  rebuilds: boolean;
}

/** Real reports are better than the samples of the project, where they are at hand. */
const WANTED_SOURCES = ['../shared/corpus', '../shared/seeds'];
const SAMPLES = 'content';
const FEWEST = 20;

export const BENCH_COMMAND = {
  name: 'npm run bench',
  summary: '在重组的馆藏上测量构建和检索，打印一张表，并写到 bench/results.json。',
  options: {
    reports: { type: 'string', value: '篇数', default: '1000', help: '馆藏有多少篇' },
    source: { type: 'string', value: '文件夹', multiple: true, help: '重组哪些报告，可写多次' },
    strict: { type: 'boolean', help: '超出预算就算失败' },
    'keep-site': { type: 'boolean', help: '不重建，只在上次的网站上测浏览器' },
    'skip-rebuilds': { type: 'boolean', help: '不测改动一个文件后的重建' },
    'skip-peer': { type: 'boolean', help: '不测原样的 Pagefind' },
  },
} as const satisfies Command<Record<string, OptionSpec>>;

/** Reads the arguments after the script's name; `root` is where relative folders start. Throws when they are wrong. */
export function parseOptions(args: readonly string[], root: string): BenchOptions {
  const parsed = parseArguments(BENCH_COMMAND, args);
  if (parsed.kind !== 'run') throw new Error(parsed.kind === 'help' ? parsed.text : parsed.message);
  const { values } = parsed;
  const reports = Number(values.reports);
  if (!Number.isInteger(reports) || reports < FEWEST) {
    throw new Error(`--reports (${values.reports}) must be a whole number of at least ${FEWEST}.`);
  }
  const sources = values.source.length > 0 ? values.source.map((folder) => resolve(folder)) : defaultSources(root);
  const missing = sources.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Error(`There is no folder ${missing}. Name one that holds reports by --source.`);
  return {
    reports,
    sources,
    strict: values.strict,
    keepSite: values['keep-site'],
    rebuilds: !values['skip-rebuilds'],
    peer: !values['skip-peer'],
  };
}

function defaultSources(root: string): string[] {
  const real = WANTED_SOURCES.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  return real.length > 0 ? real : [join(root, SAMPLES)];
}
