const policy = (script: string, base: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${script}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    `base-uri ${base}`,
    "form-action 'self' file:",
  ].join('; ');

/**
 * The content security policy of every page.
 *
 * `'self'` matches file:// as well. Firefox refuses GET forms over file:// unless `file:` is named, and Pagefind's
 * WebAssembly needs `'wasm-unsafe-eval'`.
 */
export const CONTENT_SECURITY_POLICY = policy('', "'none'");

/**
 * The policy of the page for unknown addresses. One script within the page, identified by its hash, may set the base of its
 * links.
 *
 * `hash` is the SHA-256 of the script's text in base64.
 */
export const notFoundPolicy = (hash: string): string => policy(` 'sha256-${hash}'`, "'self'");
