/**
 * `npm run -s catalogue`: what is known of every report, as a CSV to edit in a spreadsheet and put back as catalogue.csv.
 * `--missing` only the reports with gaps; `--out <file>` instead of standard output; `--force` over a file that exists.
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogueSheet } from '../src/core/exchange/catalogue-csv.ts';
import { openFields } from '../src/core/metadata/open-fields.ts';
import { overwriteFault } from '../src/pipeline/catalogue-sheet.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { reportsOf } from '../src/pipeline/site-step.ts';
import { formatProblems, printable } from '../src/pipeline/terminal.ts';

const { values } = parseArgs({
  options: { missing: { type: 'boolean', default: false }, out: { type: 'string' }, force: { type: 'boolean' } },
});
const { root, contentDir } = resolveEnvironment();
const archive = await loadArchive(contentDir);
const errors = archive.problems.filter(({ severity }) => severity === 'error');
const reports = reportsOf(archive).filter((report) => !values.missing || openFields(report).length > 0);
const sheet = catalogueSheet(reports);
if (errors.length > 0) console.error(`${formatProblems(errors)}\n`);

if (values.out === undefined) process.stdout.write(sheet);
else write(resolve(root, values.out));
if (errors.length > 0) {
  console.error(`内容有 ${errors.length} 处错误，读不出的文件没有列入。`);
  process.exitCode = 1;
}

function write(target: string): void {
  const fault = existsSync(target) ? overwriteFault(target, { contentDir, archive, ...values }) : undefined;
  if (fault !== undefined) {
    console.error(fault);
    process.exit(2);
  }
  // A spreadsheet that is open, or a full disk, must not cost the archivist the old file.
  writeFileSync(`${target}.part`, sheet);
  renameSync(`${target}.part`, target);
  console.error(`已写出 ${reports.length} 份报告的著录：${printable(target)}`);
}
