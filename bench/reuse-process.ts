/** `node bench/reuse-process.ts <count> <source folder>…`: finds the reuse of synthetic reports and prints what it took, as JSON. */

import { decodeText } from '../src/pipeline/decode.ts';
import { isReportFile, listContent } from '../src/pipeline/read-content.ts';
import { readBytes } from '../src/pipeline/read-entry.ts';
import { makeReuseFiles } from '../src/pipeline/reuse/reuse-files.ts';
import { mutatedReports } from './mutated-reports.ts';
import { paragraphsOf } from './synthetic-report.ts';

const [count, ...folders] = process.argv.slice(2);
const paragraphs = folders.flatMap((folder) =>
  listContent(folder)
    .filter(isReportFile)
    .flatMap((file) => {
      const read = readBytes(file);
      const decoded = 'content' in read ? decodeText(read.content) : undefined;
      return decoded && 'text' in decoded ? paragraphsOf(decoded.text) : [];
    }),
);
const reports = [...mutatedReports(paragraphs, Number(count), 1)];
const characters = reports.reduce(
  (sum, { paragraphs: all }) => sum + all.reduce((of, { text }) => of + text.length, 0),
  0,
);
const before = process.cpuUsage();
const started = performance.now();
let bytes = 0;
for (const { script } of makeReuseFiles(reports)) bytes += Buffer.byteLength(script);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
// maxRSS is in kilobytes; the reports' own texts are in it.
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ reports: reports.length, characters, seconds, processor: (user + system) / 1e6, peakBytes, bytes }),
);
