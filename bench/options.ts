/** What the command line settles. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

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

export const USAGE = `Usage: npm run bench -- [--reports 1000] [--source <folder>]… [--strict] [--keep-site] [--skip-rebuilds] [--skip-peer]`;

/** Reads the arguments after the script's name; `root` is where relative folders start. Throws when they are wrong. */
export function parseOptions(args: readonly string[], root: string): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string', default: '1000' },
      source: { type: 'string', multiple: true, default: [] },
      strict: { type: 'boolean', default: false },
      'keep-site': { type: 'boolean', default: false },
      'skip-rebuilds': { type: 'boolean', default: false },
      'skip-peer': { type: 'boolean', default: false },
    },
  });
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
