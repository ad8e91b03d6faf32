/** Remembers where reading stopped, and offers to go on from there: a link, never a jump. */
import { paragraphBeingRead, paragraphs } from '../../kit/reading-position.ts';
import { findPlace, storePlace } from './places.ts';

/** A pause in scrolling this long, in milliseconds, is reading. */
const PAUSE = 300;
/** Fewer paragraphs than these from the beginning are not worth an offer. */
const BEGINNING = 3;

/** The offer is put into `room`, which nothing stands to the left of. */
export function enableResuming(report: string, room: HTMLElement): void {
  offer(room, findPlace(report));
  let pause: number | undefined;
  window.addEventListener('scroll', () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => storePlace(report, placeToKeep()), PAUSE);
  });
}

/** An address that names a place or a search has its own. */
function offer(room: HTMLElement, anchor: string | undefined): void {
  if (anchor === undefined || location.hash !== '' || location.search !== '') return;
  // The file may have become shorter since.
  if (document.getElementById(anchor) === null) return;
  const link = document.createElement('a');
  link.className = 'resume';
  link.href = `#${anchor}`;
  link.textContent = `续读第 ${anchor.slice(1)} 段`;
  link.title = '上次读到这里';
  room.append(link);
}

/** Nothing at the beginning, and nothing when the end is in sight: that report has been read. */
function placeToKeep(): string | undefined {
  const all = paragraphs();
  const last = all.at(-1);
  if (last === undefined || last.getBoundingClientRect().bottom < window.innerHeight) return undefined;
  const paragraph = paragraphBeingRead();
  return paragraph === undefined || all.indexOf(paragraph) < BEGINNING ? undefined : paragraph.id;
}
