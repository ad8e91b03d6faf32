import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DEFAULT_SETTINGS } from '../src/core/report/defaults.ts';
import { parseReport } from '../src/core/report/parse-report.ts';
for (const f of process.argv.slice(2)) {
  const text = readFileSync(f, 'utf8').replace(/\r\n?/g, '\n');
  const { report } = parseReport({ id: 'r', source: { file: basename(f), format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 }, text, format: 'text' }, DEFAULT_SETTINGS);
  if (!report) continue;
  console.log('==', f);
  for (const [k, v] of Object.entries(report.metadata)) if (v.value !== undefined) console.log(k, JSON.stringify(v));
  for (const p of report.paragraphs.slice(0, 16)) console.log(p.id, p.line, p.kind, p.section ?? '-', p.text.slice(0, 60));
  console.log('  …'); for (const p of report.paragraphs.slice(-6)) console.log(p.id, p.line, p.kind, p.section ?? '-', p.text.slice(0, 60));
  console.log(report.sections.map((s) => '  '.repeat(s.level) + s.heading).join('\n'));
  console.log(report.problems.map((p) => p.code + p.message).join('\n'));
  console.log(report.cleaned.filter(c=>c.action!=='rejoined').slice(0,12).map((c) => `${c.line} ${c.action} ${c.rule} ${c.text}`).join('\n'));
}
