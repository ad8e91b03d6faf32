/**
 * The content security policy of every page.
 *
 * `'self'` matches file:// as well. Firefox refuses GET forms over file:// unless `file:` is named, and Pagefind's
 * WebAssembly needs `'wasm-unsafe-eval'`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self' file:",
].join('; ');
