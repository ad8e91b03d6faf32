/**
 * Packages that `npm ci` installs: each under a licence that may be passed on, and none that runs a script of its own.
 *
 * `UPDATE=1 npm run unit -- licences` writes docs/licences.md anew after a dependency has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  version: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const LIST = 'docs/licences.md';

/** Asks for no more than to be named. */
const FREE = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0'],
]);

/** Why a licence that asks for more is no burden. */
const ACCEPTED: readonly (readonly [name: RegExp, licence: RegExp, why: string])[] = [
  [
    /^@resvg\/resvg-js/,
    /^MPL-2\.0$/,
    'draws share cards; used as it is, and only changed files of its own would have to be given',
  ],
  [/^satori$/, /^MPL-2\.0$/, 'sets the text of share cards; used as it is'],
  [/^lightningcss/, /^MPL-2\.0$/, "part of Astro's bundler; used as it is, and nothing of it is in a site"],
  [/^@img\/sharp/, /LGPL-3\.0-or-later/, "optional packages of Astro's that this project never runs and no kit holds"],
];

interface Installed {
  name: string;
  version: string;
  licence: string;
}

/** Packages of production, those of one platform under the name of their family: `@resvg/resvg-js-*`. */
function installed(): Installed[] {
  const found = new Map<string, Installed>();
  for (const [path, one] of Object.entries(lock.packages)) {
    if (path === '' || one.dev) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const family = one.os || one.cpu ? familyOf(name) : name;
    const licence = one.license ?? licenceOfFamily(name);
    const known = found.get(`${family} ${one.version}`);
    if (known === undefined) found.set(`${family} ${one.version}`, { name: family, version: one.version, licence });
    else expect([family, licence]).toEqual([family, known.licence]);
  }
  return [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

const PLATFORM =
  /([-/])(?:android|darwin|freebsd|linux|linuxmusl|netbsd|openbsd|openharmony|sunos|aix|wasm32|webcontainers|win32|win|windows)\b.*$/;
/** `@resvg/resvg-js-linux-x64-gnu` is of `@resvg/resvg-js-*`. Those of sharp have licences that differ. */
const familyOf = (name: string): string => (name.startsWith('@img/sharp') ? name : name.replace(PLATFORM, '$1*'));

/** Packages of one platform do not all say; those of their family do, or what they are part of. */
function licenceOfFamily(name: string): string {
  const family = familyOf(name);
  const others = Object.entries(lock.packages).filter(
    ([path, { license }]) => license && familyOf(path.replace(/^.*node_modules\//, '')) === family,
  );
  return others[0]?.[1].license ?? 'not stated';
}

const isAccepted = ({ name, licence }: Installed): boolean =>
  licence.split(' AND ').every((part) => FREE.has(part)) ||
  ACCEPTED.some(([pattern, accepted]) => pattern.test(name) && accepted.test(licence));

function listOf(packages: readonly Installed[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const lines = licences.map((licence) => {
    const its = packages.filter((one) => one.licence === licence);
    return `## ${licence} (${its.length})\n\n${its.map(({ name, version }) => `${name} ${version}`).join(' · ')}\n`;
  });
  const accepted = ACCEPTED.map(([name, , why]) => `- \`${name.source.replace(/[\^\\$]/g, '')}…\`: ${why}.`);
  return `# Licences of packages

What \`npm ci --omit=dev\` installs, by licence; packages of one platform stand under the name of their family. Written by
\`UPDATE=1 npm run unit -- licences\`; \`npm test\` fails when a package is missing here, when its licence is none of those that ask for no
more than to be named, or when a package has an install script. \`npm ci --ignore-scripts\` installs everything that is needed: the one package
with a script of its own (esbuild) works without it, and package.json says that it is not run.

Accepted beside those:

${accepted.join('\n')}

${lines.join('\n')}`;
}

test('every package may be passed on, and is listed', () => {
  const packages = installed();
  expect(packages.filter((one) => !isAccepted(one))).toEqual([]);
  if (process.env.UPDATE && !process.env.CI) writeFileSync(join(root, LIST), listOf(packages));
  expect(read(LIST)).toBe(listOf(packages));
});

test('no package runs a script when it is installed', () => {
  const scripted = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? path.replace(/^.*node_modules\//, '') : [],
  );
  const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };
  expect(Object.fromEntries([...new Set(scripted)].map((name) => [name, false]))).toEqual(allowScripts);
});
