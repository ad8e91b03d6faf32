/** Runs in a process of its own: parses one untrusted file at a time. What goes wrong here stops this process and no other. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Parsed, ReportSource } from '../../core/report/parse-report.ts';
import type { Settings } from '../../core/report/settings.ts';
import { faultOf, faultOfOurs } from './faults.ts';
import { type DocumentFormat, type DocumentReader, type Reading, Unreadable } from './reading.ts';
import { type Unpacking, unpack } from './unpack.ts';

export interface ReadJob {
  kind: 'read';
  format: DocumentFormat;
  bytes: Uint8Array;
}

export interface UnpackJob {
  kind: 'unpack';
  bytes: Uint8Array;
}

/** A text that is long enough to be parsed within limits, too. */
export interface ParseJob {
  kind: 'parse';
  source: ReportSource;
  settings: Settings;
}

export type Job = ReadJob | UnpackJob | ParseJob;
export type Outcome = Reading | Unpacking | Parsed;

/** Each format's library is loaded when the first file of that format comes. */
const READERS: Record<DocumentFormat, () => Promise<DocumentReader>> = {
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  html: async () => (await import('./html.ts')).readHtml,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  ofd: async () => (await import('./ofd.ts')).readOfd,
};

async function read(job: Job): Promise<Outcome> {
  if (job.kind === 'unpack') return unpack(job.bytes);
  if (job.kind === 'parse')
    return (await import('../../core/report/parse-report.ts')).parseReport(job.source, job.settings);
  const reader = await READERS[job.format]();
  return reader(job.bytes);
}

let giveUp: ((error: unknown) => void) | undefined;

// Where a library leaves a rejection to nobody, as pdf.js does in some damaged files, what waits for it may wait for ever.
process.on('unhandledRejection', (error) => giveUp?.(error));

async function run(job: Job): Promise<Outcome> {
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  try {
    return await Promise.race([read(job), givenUp]);
  } catch (error) {
    // Libraries throw whatever they meet in a damaged file: a missing part, a number out of range, a stack too deep.
    if (job.kind === 'parse') return { error: faultOfOurs(error) };
    return { error: error instanceof Unreadable ? error.fault : faultOf(error) };
  } finally {
    giveUp = undefined;
    // Late rejections of this file must not be blamed on the next one.
    await setImmediate();
  }
}

process.on('message', async (job: Job) => process.send?.(await run(job)));
process.on('disconnect', () => process.exit());

// A parser that never comes back hears of no disconnection: a thread looks whether the build is still there.
const WATCH = `const { ppid } = process;
setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, 'SIGKILL'); }, 2000);`;
new Worker(WATCH, { eval: true }).unref();
