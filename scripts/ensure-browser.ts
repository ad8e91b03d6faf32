/**
 * Makes sure that browser tests have a Chromium and Chinese glyphs: finds them, or installs them where it may.
 *
 * Installing through apt needs Debian or Ubuntu and root; anywhere else Playwright's own download is tried.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSERS } from '../tests/e2e/browsers/browsers.ts';
import { fetchBrowser } from '../tests/e2e/browsers/fetch-browser.ts';
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

const FIREFOX = 'firefox-esr';
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

/** Seconds that a browser may take to install, of which tests can do without. */
const OPTIONAL_PATIENCE = 120;

/** Whether the lists of packages, which are not fetched for this alone, have Firefox ESR. */
const canInstallFirefox = (): boolean =>
  canUseApt() && spawnSync('apt-cache', ['show', FIREFOX], { stdio: 'ignore' }).status === 0;

/** Browsers of other makers and years: their journeys are left out where they are absent. */
function ensureOtherBrowsers(): void {
  for (const browser of BROWSERS.filter(({ always }) => always)) {
    if (browser.id === 'firefox' && browser.find() === undefined && canInstallFirefox())
      run('timeout', [`${OPTIONAL_PATIENCE}`, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', FIREFOX]);
    if (!fetchBrowser(browser)) console.warn(`${browser.name} is not there: its journey is left out.`);
  }
}

readArguments({
  name: 'node scripts/ensure-browser.ts',
  summary: '为浏览器测试找到或安装 Chromium、Firefox 和中文字体。',
  options: {},
});
const browser = ensureChromium();
if (!browser) {
  console.error(HELP);
  process.exit(1);
}
ensureChineseFont();
ensureOtherBrowsers();
console.log(`Browser tests use ${browser}`);
