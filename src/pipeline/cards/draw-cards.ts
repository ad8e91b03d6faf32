/** Draws many cards in worker threads, into files. */
import { availableParallelism } from 'node:os';
import { runInWorker } from '../worker-task.ts';
import type { Card } from './card.ts';
import { CardError } from './fault.ts';
import { chooseFonts } from './fonts.ts';
import { charactersOf, substitutesOf, typeable } from './typeable.ts';

/** Cards that one thread draws, one after the other. */
export interface DrawingTask {
  /** Parts of the font that hold all characters of the cards. */
  parts: readonly string[];
  cards: readonly { card: Card; file: string }[];
}

/** The result: the card that failed, if one did. */
export interface DrawingResult {
  failed?: { path: string; reason: string };
}

export interface DrawingOptions {
  fileOf: (card: Card) => string;
  /** Draws a task in a thread of its own. */
  run?: (task: DrawingTask) => Promise<DrawingResult>;
  /** Called after each batch. */
  onDrawn?: (count: number) => void;
}

/** resvg gives its memory back only when a thread ends: 200 cards take some 300 MB. The fonts take 0.4 s to open. */
const BATCH = 200;
/** One core is left to the pages, which are made at the same time; more threads than four only take memory. */
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

/** Rejects with a `CardError` that names the card; the files of other cards may be there by then. */
export async function drawCards(cards: readonly Card[], options: DrawingOptions): Promise<void> {
  const { fileOf, run = runDrawing, onDrawn = () => undefined } = options;
  if (cards.length === 0) return;
  const { parts, missing } = fontsFor(cards);
  const size = Math.min(BATCH, Math.ceil(cards.length / THREADS));
  const batches = Array.from({ length: Math.ceil(cards.length / size) }, (_, index) =>
    cards.slice(index * size, (index + 1) * size),
  );
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      const task = { parts, cards: batch.map((card) => ({ card: typeable(card, missing), file: fileOf(card) })) };
      const { failed } = await run(task).catch((error: unknown) => {
        throw new CardError(batch?.[0]?.path ?? '', error);
      });
      if (failed) throw new CardError(failed.path, failed.reason);
      onDrawn(batch.length);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
}

/** The parts of the font for all the cards, with what may stand for the characters that it lacks. */
function fontsFor(cards: readonly Card[]): { parts: string[]; missing: ReadonlySet<string> } {
  const characters = new Set(cards.flatMap((card) => [...charactersOf(card)]));
  const first = chooseFonts(characters);
  if (first.missing.size === 0) return first;
  return chooseFonts([...characters, ...substitutesOf(first.missing)]);
}

const runDrawing = (task: DrawingTask): Promise<DrawingResult> =>
  runInWorker<DrawingResult>(new URL('./card-worker.ts', import.meta.url), task);
