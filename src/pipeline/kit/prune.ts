/** Leaves out of a kit's packages what no build reads. */

/** Packages of no use to a build: pictures inside PDFs and of pages are not made. */
const UNUSED_PACKAGES = /^(?:@napi-rs\/canvas|@img\/|sharp\/|node_modules\/\.bin\/|\.bin\/|\.package-lock\.json$)/;
/** Typings, source maps, documentation; licences stay. */
const UNUSED_FILES = /\.(?:d\.[cm]?ts|map|flow|markdown)$|(?:^|\/)(?:readme|changelog|history|contributing)[^/]*\.md$/i;

/** Of large packages the parts that are read, from the package's folder. */
const KEPT_PARTS: Readonly<Record<string, RegExp>> = {
  'pdfjs-dist': /^(?:package\.json|LICENSE|cmaps\/|standard_fonts\/|legacy\/build\/pdf(?:\.worker)?\.m?js)/,
  '@fontsource/noto-serif-sc':
    /^(?:package\.json|LICENSE|unicode\.json|metadata\.json|files\/.*-(?:400|700)-normal\.woff$)/,
  docx: /^(?:package\.json|LICENSE|dist\/index\.(?:mjs|cjs))/,
};

/** Astro reads these as it builds. */
const READ_BY_ASTRO = /^astro\/(?:templates\/|[^/]+\.d\.ts$)/;

/** Whether a file of node_modules goes into the kit; `path` from node_modules, with forward slashes: `docx/dist/index.mjs`. */
export function isNeeded(path: string): boolean {
  if (READ_BY_ASTRO.test(path)) return true;
  if (UNUSED_PACKAGES.test(path) || UNUSED_FILES.test(path)) return false;
  if (/^node-[a-z]+-[a-z0-9]+\//.test(path)) return /\/(?:bin\/node(?:\.exe)?|LICENSE|package\.json)$/.test(path);
  const name = Object.keys(KEPT_PARTS).find((each) => path.startsWith(`${each}/`));
  return name === undefined || (KEPT_PARTS[name]?.test(path.slice(name.length + 1)) ?? true);
}
