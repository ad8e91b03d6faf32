/** Share cards as a step of the build: the pictures that message apps show for a link to a page. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../core/report/report.ts';
import { hasCards, type Settings } from '../../core/report/settings.ts';
import { codeVersion } from '../parser-version.ts';
import { reportProgress } from '../progress.ts';
import { reportsOf, type SiteStep } from '../site-step.ts';
import { openCardCache } from './card-cache.ts';
import { drawCards } from './draw-cards.ts';
import { planCards } from './plan.ts';

/** Inputs of a card's picture besides its content. */
const MAKERS = [
  'src/pipeline/cards',
  'src/core/picture-colours.ts',
  'src/core/text/line-breaking.ts',
  'node_modules/satori/package.json',
  'node_modules/@resvg/resvg-js/package.json',
  'node_modules/@fontsource/noto-serif-sc/package.json',
];

/** Writes `cards/`, unless the archive has no address or does not want them. */
export const cardsStep: SiteStep = {
  name: 'cards',
  writes: ['cards/'],
  begin: (archive, { root, cacheDir, log }) => {
    if (!hasCards(archive.settings)) return async () => undefined;
    const drawing = prepareCards(reportsOf(archive), archive.settings, {
      folder: join(cacheDir, 'cards'),
      version: codeVersion(MAKERS, root),
      log,
    });
    // The failure is reported when the result is awaited, unless the pages fail first.
    drawing.catch(() => undefined);
    return async (outDir) => (await drawing)(outDir);
  },
};

export interface CardsOptions {
  /** Where drawn cards are kept. */
  folder: string;
  version: string;
  log: (line: string) => void;
  draw?: typeof drawCards;
  /** Whether a kept file is a picture still. */
  isWhole?: (file: Buffer) => boolean;
}

/** Draws the cards that are not kept from an earlier build; the function that it gives copies them all into a site. */
export async function prepareCards(
  reports: readonly Report[],
  settings: Settings,
  { folder, version, log, draw = drawCards, isWhole }: CardsOptions,
): Promise<(outDir: string) => Promise<void>> {
  const cards = planCards(reports, settings);
  const cache = openCardCache(folder, version, isWhole);
  await mkdir(folder, { recursive: true });
  const missing = await cache.missing(cards);
  const progress = reportProgress('分享图', log, { unit: '张' });
  let drawn = 0;
  const onDrawn = (count: number): void => {
    drawn += count;
    progress(drawn, missing.length);
  };
  await draw(missing, { fileOf: cache.fileOf, onDrawn });
  return async (outDir) => {
    await cache.copyInto(cards, outDir);
    await cache.keepOnly(cards);
  };
}
