/** Tells how far a long step is: count, rate and what remains, at most every two seconds. */

/** `done` of `total` are done, `made` of them by work of this run: what was kept takes no time. */
export type Progress = (done: number, total: number, made?: number) => void;

const PAUSE_MS = 2000;

/** `log` gets lines such as `检索索引 1200 / 4300 篇，每秒 410 篇，约余 8 秒`; a step that ends within two seconds gives none. */
export function reportProgress(step: string, log: (line: string) => void, now = () => performance.now()): Progress {
  const started = now();
  let told = started;
  return (done, total, made = done) => {
    const time = now();
    if (time - told < PAUSE_MS || done === total) return;
    told = time;
    const rate = (made * 1000) / (time - started);
    const remaining = rate > 0 ? `，每秒 ${Math.round(rate)} 篇，约余 ${Math.ceil((total - done) / rate)} 秒` : '';
    log(`${step} ${done} / ${total} 篇${remaining}`);
  };
}
