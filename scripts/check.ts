/**
 * `npm run check`: reads all content and tells how, without building pages; `npm run -s check -- --json` for programs.
 * Exit code 1 when there are errors, with `--lenient` 3 when the rest could be built without the faulty files.
 */
import { parseArgs } from 'node:util';
import { formatCheck } from '../src/pipeline/check-listing.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { checkResult } from '../src/pipeline/intake-listing.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { isBuildable, QUARANTINED_EXIT } from '../src/pipeline/quarantine.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, lenient: { type: 'boolean', default: false } } });
const { contentDir } = resolveEnvironment();
const archive = { ...(await loadArchive(contentDir)), lenient: values.lenient };
const result = checkResult(archive.files);
console.log(values.json ? JSON.stringify(result, null, 2) : formatCheck(archive, contentDir));
if (result.errors > 0) process.exitCode = values.lenient && isBuildable(archive) ? QUARANTINED_EXIT : 1;
