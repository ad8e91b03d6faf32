/** The parent's side of the process that reads broken files. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { IntakeEntry } from '../../../src/core/report/intake.ts';

export interface ReaderQuestion {
  folder: string;
}

export type ReadEntry = Pick<IntakeEntry, 'file' | 'status' | 'problems'> & {
  /** Of its report, where there is one. */
  paragraphs?: number | undefined;
};

export interface ReaderAnswer {
  entries: ReadEntry[];
  /** The most memory that the process has had, threads included. */
  peakMegabytes: number;
}

export interface Reader {
  /** The entries of a content folder, or what became of the process. */
  read(folder: string, seconds: number): Promise<ReaderAnswer | { died: string }>;
  close(): void;
}

/** Of the main thread; a document's worker has a limit of its own. */
const HEAP_MEGABYTES = 1024;

/** A process that is started again when it has died. `place` is where it stands, and its folder for temporary files. */
export function openReader(place: string): Reader {
  let running: ChildProcess | undefined;
  const stop = (): void => {
    running?.kill('SIGKILL');
    running = undefined;
  };
  return {
    async read(folder, seconds) {
      running ??= start(place);
      const read = await ask(running, { folder }, seconds);
      if ('died' in read) stop();
      return read;
    },
    close: stop,
  };
}

function start(place: string): ChildProcess {
  return fork(join(import.meta.dirname, 'reader-process.ts'), {
    cwd: place,
    env: { ...process.env, TMPDIR: place, WENMAI_SOFFICE: '', NODE_OPTIONS: '' },
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--allow-child-process',
      '--allow-addons',
      `--max-old-space-size=${HEAP_MEGABYTES}`,
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function ask(child: ChildProcess, question: ReaderQuestion, seconds: number): Promise<ReaderAnswer | { died: string }> {
  return new Promise((resolve) => {
    let told = '';
    const hear = (chunk: Buffer): void => {
      told = (told + chunk.toString()).slice(-4000);
    };
    const end = (answer: ReaderAnswer | { died: string }): void => {
      clearTimeout(timer);
      child.stderr?.off('data', hear);
      child.off('message', end).off('exit', died);
      resolve(answer);
    };
    const died = (code: number | null, signal: string | null): void =>
      end({ died: `ended (${code ?? signal}): ${told.trim()}` });
    const timer = setTimeout(() => end({ died: `no answer within ${seconds} s` }), seconds * 1000);
    child.stderr?.on('data', hear);
    child.on('message', end).on('exit', died);
    child.send(question);
  });
}
