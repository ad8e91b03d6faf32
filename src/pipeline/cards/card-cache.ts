/**
 * Keeps drawn cards between builds, each under a name made from all that it shows and all that it is drawn with; where it lies
 * in the site is not shown.
 */

import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from '../files/files.ts';
import { sha256Of } from '../files/sha256.ts';
import { isBeingWritten } from '../run-folder.ts';
import type { Card } from './card.ts';
import { isWholePng } from './png.ts';

export interface CardCache {
  /** The file of a card, whether or not it is there yet. */
  fileOf: (card: Card) => string;
  /** The cards that have no whole file yet, two that look the same once. */
  missing: (cards: readonly Card[]) => Promise<Card[]>;
  /** Copies the files of cards into a site. */
  copyInto: (cards: readonly Card[], outDir: string) => Promise<void>;
  /** Removes the files of all other cards. */
  keepOnly: (cards: readonly Card[]) => Promise<void>;
}

/** `version` identifies what cards are drawn with: code, packages. */
export function openCardCache(folder: string, version: string, isWhole = isWholePng): CardCache {
  const nameOf = (card: Card): string => `${digest([version, { ...card, path: undefined }])}.png`;
  const fileOf = (card: Card): string => join(folder, nameOf(card));
  const namesIn = async (): Promise<string[]> => readdir(folder).catch(() => []);
  return {
    fileOf,
    async missing(cards) {
      const names = new Set(cards.map(nameOf));
      const kept = (await namesIn()).filter((name) => names.has(name));
      // A file that the disk spoilt is drawn again.
      const whole = await inParallel(kept, async (name) => isWhole(await readFile(join(folder, name))));
      const known = new Set(kept.filter((_, index) => whole[index]));
      return cards.filter((card) => {
        const isNew = !known.has(nameOf(card));
        known.add(nameOf(card));
        return isNew;
      });
    },
    async copyInto(cards, outDir) {
      const folders = new Set(cards.map(({ path }) => dirname(join(outDir, path))));
      for (const each of folders) await mkdir(each, { recursive: true });
      await inParallel(cards, (card) => copyFile(fileOf(card), join(outDir, card.path)));
    },
    async keepOnly(cards) {
      const used = new Set(cards.map(nameOf));
      const unused = (await namesIn()).filter((name) => !used.has(name) && !isBeingWritten(name));
      await inParallel(unused, (name) => rm(join(folder, name), { force: true }));
    },
  };
}

const digest = (value: unknown): string => sha256Of(JSON.stringify(value)).slice(0, 32);
