/** Reports the progress of a long step: count, rate and what remains, every two seconds. A step that ends sooner says nothing. */
import { openStatusLine, type StatusLine, type StatusStream } from './status-line.ts';

/** A run over no more than these says nothing, however slow the machine. */
export const SHORT_RUN = 200;

/** `done` of `total` are done, `made` of them by work of this run: what was kept takes no time. */
export type Progress = (done: number, total: number, made?: number) => unknown;

const PAUSE_MS = 2000;

interface ProgressOptions {
  /** Name of the counted things. */
  unit?: string;
  now?: () => number;
}

/** `log` gets lines such as `检索索引 1200 / 4300 篇，每秒 410 篇，约余 8 秒`, and an empty one when all is done. */
export function reportProgress(
  step: string,
  log: StatusLine,
  { unit = '篇', now = () => performance.now() }: ProgressOptions = {},
): Progress {
  const started = now();
  let told = started;
  return (done, total, made = done) => {
    const time = now();
    if (done >= total) {
      if (told > started) log('');
      return;
    }
    if (time - told < PAUSE_MS) return;
    told = time;
    const rate = (made * 1000) / (time - started);
    const remaining = rate > 0 ? `，每秒 ${Math.round(rate)} ${unit}，约余 ${Math.ceil((total - done) / rate)} 秒` : '';
    log(`${step} ${done} / ${total} ${unit}${remaining}`);
  };
}

/** Of the reading of a content folder, unless that is small. */
export function readingProgress(stream?: StatusStream): Progress {
  const progress = reportProgress('读取', openStatusLine(stream));
  return (done, total) => total > SHORT_RUN && progress(done, total);
}

/** Asks every two seconds how many are done, for work that calls nobody. The function that it gives ends that. */
export function watchProgress(
  progress: Progress,
  { total, count }: { total: number; count: () => number },
): () => void {
  const timer = setInterval(() => progress(Math.min(count(), total - 1), total), PAUSE_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    progress(total, total);
  };
}

/** Says that something is waited for, and for how long, until it has come to an end. */
export async function tellWhile<Result>(
  what: string,
  work: Promise<Result>,
  { log, now = () => performance.now() }: { log: StatusLine; now?: () => number },
): Promise<Result> {
  const started = now();
  let told = false;
  const timer = setInterval(() => {
    told = true;
    log(`${what}，已用 ${Math.round((now() - started) / 1000)} 秒`);
  }, PAUSE_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (told) log('');
  }
}
