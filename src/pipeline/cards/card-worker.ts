/** The thread that draws a batch of cards. */

import { rename, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../core/message-of.ts';
import { partOf } from '../run-folder.ts';
import { openDrawing } from './draw.ts';
import type { DrawingResult, DrawingTask } from './draw-cards.ts';

async function drawAll({ parts, cards }: DrawingTask): Promise<DrawingResult> {
  const draw = openDrawing(parts);
  for (const { card, file } of cards) {
    try {
      // A build that is stopped leaves no half-written file under the name that is looked for.
      const part = partOf(file);
      await writeFile(part, await draw(card));
      await rename(part, file);
    } catch (error) {
      return { failed: { path: card.path, reason: messageOf(error) } };
    }
  }
  return {};
}

parentPort?.postMessage(await drawAll(workerData as DrawingTask));
