/** Runs a few tasks at once, others after them. */

export interface TaskOptions {
  /** It begins before tasks without this. */
  first?: boolean;
}

export interface TaskQueue {
  /** Begins `task` as soon as fewer than the limit are running; settles as it does. */
  run<Result>(task: () => Promise<Result>, options?: TaskOptions): Promise<Result>;
  /** Lets so many run from now on. */
  widen(atOnce: number): void;
}

interface WaitingTask {
  begin: () => Promise<void>;
  first: boolean;
}

/** Tasks begin in the order in which they were given, but for those that come first. */
export function openTaskQueue(atOnce: number): TaskQueue {
  let limit = atOnce;
  const waiting: WaitingTask[] = [];
  let running = 0;
  const beginNext = (): void => {
    if (running >= limit) return;
    const at = waiting.findIndex(({ first }) => first);
    const [task] = waiting.splice(Math.max(at, 0), 1);
    if (task === undefined) return;
    running += 1;
    void task.begin().finally(() => {
      running -= 1;
      beginNext();
    });
  };
  return {
    run: (task, { first = false } = {}) =>
      new Promise((resolve, reject) => {
        waiting.push({ begin: () => task().then(resolve, reject), first });
        beginNext();
      }),
    widen(wider) {
      limit = wider;
      for (let free = limit - running; free > 0; free -= 1) beginNext();
    },
  };
}
