/**
 * Makes sure that browser tests have a Chromium and Chinese glyphs: finds them, or installs them where it may.
 *
 * Installing through apt needs Debian or Ubuntu and root; anywhere else Playwright's own download is tried.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, HEADLESS_SHELL } from '../tests/e2e/chromium.ts';
import { readArguments } from './arguments.ts';

const HELP = `No Chromium was found, and none could be installed.
Install one yourself, then run this again:
  Debian, Ubuntu:  sudo apt-get install -y chromium fonts-noto-cjk
  elsewhere:       npx playwright install chromium
or name the one that you have:
  WENMAI_CHROMIUM=/path/to/chrome npm test`;

const NO_FONT = `No Chinese font was found: pages will show boxes where characters should be.
Install one, such as: sudo apt-get install -y fonts-noto-cjk`;

function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installWithApt(packages: string[]): boolean {
  return (
    canUseApt() &&
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])
  );
}

/** Systems without fontconfig (macOS, Windows) bring Chinese fonts of their own. */
function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (list.error) return process.platform !== 'linux';
  return list.stdout.trim() !== '';
}

/** Debian has both; older releases and Ubuntu lack the shell, which is only faster. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found === HEADLESS_SHELL || (found && (process.env.WENMAI_CHROMIUM || !canUseApt()))) return found;
  for (const name of PACKAGES) {
    const installed = installWithApt([name, 'fonts-noto-cjk']) ? findChromium() : found;
    if (installed) return installed;
  }
  run('npx', ['playwright', 'install', 'chromium']);
  return findChromium();
}

function ensureChineseFont(): void {
  if (hasChineseFont() || installWithApt(['fonts-noto-cjk', 'fontconfig'])) return;
  console.warn(NO_FONT);
}

readArguments({
  name: 'node scripts/ensure-browser.ts',
  summary: '为浏览器测试找到或安装 Chromium 和中文字体。',
  options: {},
});
const browser = ensureChromium();
if (!browser) {
  console.error(HELP);
  process.exit(1);
}
ensureChineseFont();
console.log(`Browser tests use ${browser}`);
