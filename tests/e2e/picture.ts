/**
 * Pictures of pages, made small: one pixel for each block of the screen, the mean of its colours.
 *
 * A block is as high as a line of small text, so that a word more or less barely shows, while a stylesheet that is missing, a
 * list without its layout, a control out of place or another colour does.
 */
import type { Page } from '@playwright/test';

/** Pixels on a side of a block: the smallest text is 11 pixels, its line 18. */
const BLOCK = 16;

/** Pixels of a page that are looked at from its top: two screens, beyond which pages repeat themselves. */
const HEIGHT = 1600;

/** Of 255: half of what the lightest tint (`--tint-1`) differs from paper, and thrice what smoothing of edges was seen to make. */
const SAME_COLOUR = 3;

/** Shares of all blocks that may differ: on a screen of 4,000 blocks a short word in another place. */
const MOST_DIFFERENT = 0.002;

export interface Difference {
  /** Blocks that differ in colour, or that only one picture has. */
  blocks: number;
  /** `blocks` as a share of all. */
  share: number;
  /** Draws a PNG: stored, new, and where they differ, side by side, eight times as large as stored. */
  draw(): Promise<Buffer>;
}

export const isSame = ({ share }: Difference): boolean => share <= MOST_DIFFERENT;

/** A PNG of what the page shows, a pixel for each block of `size`. */
export async function takePicture(page: Page, easel: Page, size = BLOCK): Promise<Buffer> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, HEIGHT) };
  const shot = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide', scale: 'css' });
  return toBuffer(await easel.evaluate(shrink, { png: shot.toString('base64'), size }));
}

/** Differences of two pictures that `takePicture` made. Counted in `easel`, an empty page. */
export async function comparePictures(easel: Page, stored: Buffer, made: Buffer): Promise<Difference> {
  const pictures = { stored: stored.toString('base64'), made: made.toString('base64'), same: SAME_COLOUR };
  const { blocks, share } = await easel.evaluate(differ, { ...pictures, isDrawn: false });
  const draw = async (): Promise<Buffer> =>
    toBuffer((await easel.evaluate(differ, { ...pictures, isDrawn: true })).png);
  return { blocks, share, draw };
}

const toBuffer = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** Runs in the easel. Sums all pixels of a block: a canvas that scales by itself looks at a few of them. */
async function shrink({ png, size }: { png: string; size: number }): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no canvas.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const [columns, rows] = [Math.ceil(image.width / size), Math.ceil(image.height / size)];
  const small = new ImageData(columns, rows);
  // Whole numbers in one typed array: a screen has two million pixels.
  const sums = new Uint32Array(columns * 4);
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    const end = Math.min((row + 1) * size, image.height);
    let at = row * size * image.width * 4;
    for (let y = row * size; y < end; y += 1) {
      for (let x = 0; x < image.width; x += 1, at += 4) {
        const block = Math.floor(x / size) * 4;
        for (let channel = 0; channel < 4; channel += 1)
          sums[block + channel] = (sums[block + channel] ?? 0) + (data[at + channel] ?? 0);
      }
    }
    for (let place = 0; place < sums.length; place += 1) {
      const width = Math.min(size, image.width - Math.floor(place / 4) * size);
      small.data[row * columns * 4 + place] = Math.round((sums[place] ?? 0) / (width * (end - row * size)));
    }
  }
  const result = document.createElement('canvas');
  Object.assign(result, { width: columns, height: rows });
  result.getContext('2d')?.putImageData(small, 0, 0);
  return result.toDataURL('image/png').replace(/^.*,/, '');
}

/** Runs in the easel. */
async function differ(pictures: { stored: string; made: string; same: number; isDrawn: boolean }) {
  const read = async (png: string): Promise<ImageData> => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('The browser has no canvas.');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [stored, made] = [await read(pictures.stored), await read(pictures.made)];
  const [width, height] = [Math.max(stored.width, made.width), Math.max(stored.height, made.height)];
  const pixel = (of: ImageData, x: number, y: number): number[] | undefined => {
    const at = (y * of.width + x) * 4;
    return x < of.width && y < of.height ? [...of.data.subarray(at, at + 3)] : undefined;
  };
  const scale = 8;
  const view = document.createElement('canvas');
  if (pictures.isDrawn) Object.assign(view, { width: (width * 3 + 2) * scale, height: height * scale });
  const context = view.getContext('2d');
  if (!context) throw new Error('The browser has no canvas.');
  const paint = (x: number, y: number, colour: readonly number[] | undefined): void => {
    context.fillStyle = `rgb(${(colour ?? [255, 0, 255]).join(',')})`;
    context.fillRect(x * scale, y * scale, scale, scale);
  };
  let blocks = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [old, now] = [pixel(stored, x, y), pixel(made, x, y)];
      const differs =
        !old || !now || old.some((value, channel) => Math.abs(value - (now[channel] ?? 0)) > pictures.same);
      if (differs) blocks += 1;
      if (!pictures.isDrawn) continue;
      paint(x, y, old);
      paint(width + 1 + x, y, now);
      paint(width * 2 + 2 + x, y, differs ? [255, 0, 255] : [255, 255, 255]);
    }
  }
  return { blocks, share: blocks / (width * height), png: view.toDataURL('image/png').replace(/^.*,/, '') };
}
