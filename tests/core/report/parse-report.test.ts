import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { renderReport } from './render-report.ts';

/**
 * Every folder of tests/fixtures/parse is a case: `input.txt` or `input.md`, and the expected report in `report.txt`. `UPDATE=1
 * npm run unit` writes the expectations; without it a missing one fails.
 */
const FIXTURES = path.resolve('tests/fixtures/parse');

for (const name of fs.readdirSync(FIXTURES).sort()) {
  test(`parses ${name}`, () => {
    const folder = path.join(FIXTURES, name);
    const format = fs.existsSync(path.join(folder, 'input.md')) ? 'markdown' : 'text';
    const file = format === 'markdown' ? 'input.md' : 'input.txt';
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const source = { file, format: 'txt', encoding: 'UTF-8', sha256: '0'.repeat(64), bytes: 0 } as const;
    const rendered = renderReport(parseReport({ id: name, source, text, format }, DEFAULT_SETTINGS));
    const expectation = path.join(folder, 'report.txt');
    if (process.env.UPDATE && !process.env.CI) fs.writeFileSync(expectation, rendered);
    expect(rendered).toBe(fs.readFileSync(expectation, 'utf8'));
  });
}
