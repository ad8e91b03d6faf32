/**
 * Checks every import under `src` against the table of layers in CONTRIBUTING.md, which is the only place that states them.
 *
 * A row names folders, the folders they may import, and packages they may not import. A folder that no row names is a fault,
 * and so is a name in the table that no folder has.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Layer {
  mayImport: readonly string[];
  /** Names of packages; `node:*` and `astro:*` stand for all of that scheme. */
  refuses: readonly string[];
}

interface Import {
  /** Path of the importing file, relative to `src`. */
  from: string;
  /** Path relative to `src` of a file of ours, or a package. */
  to: string;
  isOurs: boolean;
}

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SRC = join(ROOT, 'src');
const IMPORT = /(?:^|\n)[ \t]*(?:import|export)\s+(?:[\w{*][^'"=();]*\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

/** Files directly in `src/core` are a layer, `core/*.ts`; those directly in `src` are outside the layers. */
function layerOf(path: string): string | undefined {
  const [top = '', ...rest] = path.split('/');
  if (rest.length === 0) return undefined;
  if (top !== 'core' && top !== 'browser') return top;
  return rest.length === 1 ? `${top}/*.ts` : `${top}/${rest[0]}`;
}

function readLayers(markdown: string): Map<string, Layer> {
  const [, section = ''] = markdown.split('\n## Layers\n');
  const layers = new Map<string, Layer>();
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  for (const row of rows) {
    const [names = [], mayImport = [], refuses = []] = row.split(' | ').map(readCodes);
    for (const name of names) layers.set(name, { mayImport, refuses });
  }
  return layers;
}

const readCodes = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

function readImports(file: string): Import[] {
  const path = relative(SRC, file).replaceAll('\\', '/');
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, named, loaded]) => {
    const name = named ?? loaded ?? '';
    if (!name.startsWith('.')) return { from: path, to: name, isOurs: false };
    return { from: path, to: relative(SRC, join(dirname(file), name)).replaceAll('\\', '/'), isOurs: true };
  });
}

/** A layer, or all layers below a folder: `core` names every folder of it. */
const names = (entry: string, layer: string): boolean => layer === entry || layer.startsWith(`${entry}/`);

const isPackage = (entry: string, name: string): boolean =>
  entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry || name.startsWith(`${entry}/`);

/** The line to print for an import that the table refuses. */
function faultOf({ from, to, isOurs }: Import, layers: ReadonlyMap<string, Layer>): string | undefined {
  const layer = layerOf(from);
  if (layer === undefined) return undefined;
  const rules = layers.get(layer);
  if (rules === undefined) return `src/${from}: no row of the table names ${layer}`;
  const target = isOurs ? layerOf(to) : undefined;
  const isAllowed = isOurs
    ? target === undefined || target === layer || rules.mayImport.some((entry) => names(entry, target))
    : !rules.refuses.some((entry) => isPackage(entry, to));
  return isAllowed ? undefined : `src/${from}: ${layer} must not import ${target ?? to}`;
}

const isThere = (layer: string): boolean => layer.endsWith('*.ts') || existsSync(join(SRC, layer));

const layers = readLayers(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'));
const known = [...layers].flatMap(([name, { mayImport }]) => [name, ...mayImport]);
const faults = [
  ...known.filter((name) => !isThere(name)).map((name) => `CONTRIBUTING.md: there is no folder src/${name}`),
  ...globSync('**/*.{ts,astro}', { cwd: SRC })
    .flatMap((file) => readImports(join(SRC, file)))
    .map((found) => faultOf(found, layers))
    .filter((fault) => fault !== undefined),
];
for (const fault of new Set(faults)) console.error(fault);
if (faults.length > 0) console.error('See the table of layers in CONTRIBUTING.md.');
process.exitCode = faults.length > 0 ? 1 : 0;
