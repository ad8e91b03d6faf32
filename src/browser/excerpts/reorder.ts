/** Putting excerpts in order with a pointer: the grip is held, the excerpt follows, the others make room. */

export interface ReorderModel {
  list: HTMLElement;
  /** The excerpt now stands at this place, from 0. */
  onDrop: (key: string, to: number) => void;
}

export function enableDragging({ list, onDrop }: ReorderModel): void {
  list.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
    const item = grip?.closest<HTMLElement>('[data-excerpt]');
    if (!item || event.button !== 0) return;
    event.preventDefault();
    drag(item, { list, onDrop });
  });
}

function drag(item: HTMLElement, { list, onDrop }: ReorderModel): void {
  const held = new AbortController();
  const { signal } = held;
  const key = item.dataset.excerpt ?? '';
  const before = item.nextElementSibling;
  item.classList.add('held');
  document.addEventListener('pointermove', ({ clientY }) => place(item, list, clientY), { signal });
  const end = (dropped: boolean): void => {
    held.abort();
    item.classList.remove('held');
    if (!dropped) list.insertBefore(item, before);
    else onDrop(key, itemsOf(list).indexOf(item));
  };
  document.addEventListener('pointerup', () => end(true), { signal });
  document.addEventListener('pointercancel', () => end(false), { signal });
  document.addEventListener('keydown', ({ key: pressed }) => pressed === 'Escape' && end(false), { signal });
}

/** Before the first of the others whose middle is below the pointer. */
function place(item: HTMLElement, list: HTMLElement, y: number): void {
  const next = itemsOf(list).find((other) => {
    const { top, height } = other.getBoundingClientRect();
    return other !== item && y < top + height / 2;
  });
  if (next === undefined) list.append(item);
  else if (next.previousElementSibling !== item) list.insertBefore(item, next);
}

const itemsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-excerpt]')];
