/** The machine's own drawing without the site: its faces and plain controls. Where they differ, so does every picture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { comparePictures, isSame, takePicture } from './picture.ts';

export const PICTURES = join(import.meta.dirname, 'pictures');
export const SPECIMEN = join(PICTURES, 'specimen.png');

/** Generic faces, and those that a machine may have and the site would then take. */
const FACES = [
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  ...[
    'Noto Serif CJK SC',
    'Noto Sans CJK SC',
    'Source Han Serif SC',
    'SimSun',
    'STSong',
    'FangSong',
    'FangSong_GB2312',
  ],
  ...['KaiTi', 'KaiTi_GB2312', 'SimHei', 'Microsoft YaHei', 'PingFang SC', 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC'],
];
const LINE = '文脉所系，一、（一）“双责” 2024 Ctrl';
const CONTROLS =
  '<button>核对</button> <input value="词语"> <input type="checkbox" checked> <select><option>未定</select>';

/** Pixels of a block: fine enough to distinguish two faces, or two ways of smoothing them. */
const FINE = 4;

export async function takeSpecimen(easel: Page): Promise<Buffer> {
  const lines = FACES.map((face) => `<p style="font-family:'${face}'">${LINE} <b>${LINE}</b></p>`);
  // Generic names lose their meaning in quotes.
  const html = lines.join('').replace(/'(serif|sans-serif|monospace|system-ui)'/gu, '$1');
  await easel.setViewportSize({ width: 800, height: 600 });
  await easel.setContent(`<body style="font-size:16px;background:white;color:black">${html}${CONTROLS}</body>`);
  return takePicture(easel, easel, FINE);
}

let drawsAlike: Promise<boolean> | undefined;

/** Whether this machine draws as the one that made the stored pictures. Asked once in each worker. */
export function canCompare(easel: Page): Promise<boolean> {
  drawsAlike ??= compareSpecimen(easel);
  return drawsAlike;
}

async function compareSpecimen(easel: Page): Promise<boolean> {
  const made = await takeSpecimen(easel);
  return isSame(await comparePictures(easel, readFileSync(SPECIMEN), made));
}
