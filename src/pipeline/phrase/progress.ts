/** Tells how far the indexing is: count, rate and what remains, at most every two seconds. */

export interface Progress {
  add(count: number, from: 'new' | 'cache'): void;
}

const PAUSE_MS = 2000;

/** `log` gets lines such as `检索索引 1200 / 4300 篇，每秒 410 篇，约余 8 秒`. */
export function reportProgress(total: number, log: (line: string) => void, now = () => performance.now()): Progress {
  const started = now();
  let told = started;
  let done = 0;
  let made = 0;
  return {
    add(count, from) {
      done += count;
      if (from === 'new') made += count;
      const time = now();
      if (time - told < PAUSE_MS || done === total) return;
      told = time;
      const rate = (made * 1000) / (time - started);
      const remaining = rate > 0 ? `，每秒 ${Math.round(rate)} 篇，约余 ${Math.ceil((total - done) / rate)} 秒` : '';
      log(`检索索引 ${done} / ${total} 篇${remaining}`);
    },
  };
}
