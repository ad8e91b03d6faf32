/** `npm run check`: reads all content and tells how, without building pages. `--json` for programs. */
import { resolveEnvironment } from '../src/build/environment.ts';
import { checkResult, formatIntake } from '../src/build/intake-listing.ts';
import { loadArchive } from '../src/build/load-archive.ts';
import { printable } from '../src/build/terminal.ts';

const { contentDir } = resolveEnvironment();
const { files } = await loadArchive(contentDir);
const result = checkResult(files);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result, null, 2));
} else {
  console.log(`${printable(contentDir)}\n`);
  console.log(formatIntake(files));
}
process.exitCode = result.errors > 0 ? 1 : 0;
