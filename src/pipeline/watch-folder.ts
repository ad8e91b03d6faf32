/** Notices changes below a folder, once for a burst of changes. */
import { resolve, sep } from 'node:path';

/** The part of Vite's watcher that is used. */
export interface FolderWatcher {
  add(path: string): unknown;
  on(event: WatchEvent, listener: (path: string) => void): unknown;
}

type WatchEvent = 'add' | 'change' | 'unlink' | 'addDir' | 'unlinkDir';

const EVENTS: readonly WatchEvent[] = ['add', 'change', 'unlink', 'addDir', 'unlinkDir'];

/** Long enough for a copied folder or an editor's save-by-renaming to be one change. */
const QUIET_MS = 100;

/**
 * Calls `onChange` after `quiet` milliseconds without a further event below `folder`, which may lie outside the project.
 * Calls never overlap: changes during one lead to one more after it. A failure goes to `onError`, and watching goes on.
 */
export function watchFolder(
  watcher: FolderWatcher,
  folder: string,
  {
    onChange,
    onError,
    quiet = QUIET_MS,
  }: { onChange: () => Promise<void>; onError: (error: unknown) => void; quiet?: number },
): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const inside = resolve(folder);
  const later = (path: string): void => {
    const changed = resolve(path);
    if (changed !== inside && !changed.startsWith(inside + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(onError);
    }, quiet);
  };
  watcher.add(inside);
  for (const event of EVENTS) watcher.on(event, later);
}
