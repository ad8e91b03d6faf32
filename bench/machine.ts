/** The circumstances of a run. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  date: string;
  /** Short hash; with a plus when files differ from it. */
  commit: string;
  node: string;
  processor: string;
  cores: number;
  memoryBytes: number;
  /** Load average of the last minute when the run began: above 0.5 or so, other work disturbed it. */
  load: number;
}

export function describeMachine(root: string): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: commitOf(root),
    node: process.version,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryBytes: totalmem(),
    load: currentLoad(),
  };
}

/** Load average of the last minute. */
export const currentLoad = (): number => loadavg()[0] ?? Number.NaN;

function commitOf(root: string): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}
