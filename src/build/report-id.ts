/** ASCII names for report pages and lists: what old servers, ZIP tools and Windows all take as a file name. */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

const MOST = 60;
const HASH = 6;

/** Names that Windows reserves for devices, whatever the extension: `con.html` cannot be made there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The id of the report in `file` (a path in the content folder), the same as long as the file keeps its path.
 *
 * A plain ASCII path keeps itself: `2021/000_cd89.txt` → `2021-000_cd89`. One that a slug cannot hold gets six digits of
 * its hash: `2022/工作总结.txt` → `2022-gong-zuo-zong-jie-…`. Two files may still share an id (`A.txt`, `a.txt`).
 */
export function reportId(file: string): string {
  const stem = file.replace(/\.[^./]*$/, '');
  const plain = stem.toLowerCase().replaceAll('/', '-');
  if (/^[a-z0-9_-]+$/.test(plain) && plain.length <= MOST && !DEVICES.test(plain)) return plain;
  return withHash(slug(stem), file);
}

/** The slug of a level, type or series: `区县` → `qu-xian`. The caller keeps slugs unique: 事 and 市 share `shi`. */
export function slugOf(name: string): string {
  const base = slug(name);
  return base === '' || DEVICES.test(base) ? withHash(base, name) : base;
}

function withHash(base: string, text: string): string {
  const hash = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, HASH);
  return base === '' ? hash : `${base}-${hash}`;
}

function slug(text: string): string {
  const latin = pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const ascii = latin.join('-').normalize('NFKD').toLowerCase();
  return ascii
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
}
