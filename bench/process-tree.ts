/** Memory and processor time of a process and all that it started, where the system has a /proc. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessState {
  pid: number;
  parent: number;
  /** Resident memory, shared pages included. */
  bytes: number;
  /** Processor time of its own and of the children that ended and were waited for. */
  seconds: number;
}

/** Resources used by a process and its descendants. */
export interface TreeUse {
  /** The most that they had at once. */
  peakBytes: number;
  seconds: number;
}

const PAGE = 4096;
const TICKS = 100;
const INTERVAL = 100;

/** Reads a line of `/proc/<pid>/stat`. The name stands in brackets and may hold spaces and brackets. */
export function parseStat(line: string): ProcessState {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    pid: Number.parseInt(line, 10),
    parent: Number(fields[1]),
    bytes: Number(fields[21]) * PAGE,
    seconds: ticks / TICKS,
  };
}

/** A process and its descendants. */
export function treeOf(processes: readonly ProcessState[], root: number): ProcessState[] {
  const own = processes.filter(({ pid }) => pid === root);
  const children = processes.filter(({ parent }) => parent === root);
  return [...own, ...children.flatMap(({ pid }) => treeOf(processes, pid))];
}

/** Watches a process tree. The returned function stops and returns the use, undefined without a /proc. */
export function watchProcess(root: number): () => TreeUse | undefined {
  let use: TreeUse | undefined;
  const timer = setInterval(() => {
    const tree = treeOf(readProcesses(), root);
    if (tree.length === 0) return;
    const sum = (key: 'bytes' | 'seconds'): number => tree.reduce((total, state) => total + state[key], 0);
    use = {
      peakBytes: Math.max(use?.peakBytes ?? 0, sum('bytes')),
      seconds: Math.max(use?.seconds ?? 0, sum('seconds')),
    };
  }, INTERVAL);
  return () => {
    clearInterval(timer);
    return use;
  };
}

function readProcesses(): ProcessState[] {
  return listPids().flatMap((pid) => {
    try {
      return [parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
    } catch {
      // It ended between listing and reading.
      return [];
    }
  });
}

function listPids(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux.
    return [];
  }
}
