import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withoutGzipTime } from '../../../src/pipeline/phrase/pagefind.ts';

test('the time in a gzip file goes, and nothing else; other files stay as they are', () => {
  const file = gzipSync('一岗双责');
  const later = Uint8Array.from(file);
  later.set([1, 2, 3, 4], 4);
  expect(withoutGzipTime(later)).toEqual(Uint8Array.from(file));
  expect(gunzipSync(withoutGzipTime(later)).toString()).toBe('一岗双责');
  const other = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(withoutGzipTime(other)).toEqual(other);
});
