import { expect, test } from 'vitest';
import { cardPath, HOME, reportPath, SEARCH, SERIES, seriesPath, YEARS, yearPath } from '../../src/core/paths.ts';

test.each([
  [reportPath('zj-2022'), 'cards/reports/zj-2022.png'],
  [seriesPath('gong-zuo'), 'cards/series/gong-zuo.png'],
  [yearPath(2022), 'cards/years/2022.png'],
  [yearPath(undefined), 'cards/years/none.png'],
  [HOME, 'cards/index.png'],
  [SEARCH, 'cards/index.png'],
  [YEARS, 'cards/index.png'],
  [SERIES, 'cards/index.png'],
])('%s shows %s', (page, card) => {
  expect(cardPath(page)).toBe(card);
});
