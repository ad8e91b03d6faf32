/** Whether this browser is new enough to search: Chromium 97, Firefox ESR. Reading needs less. */

/**
 * The engine's WebAssembly needs reference types (96) and the content security policy's `wasm-unsafe-eval` (97); an array method
 * that came with 97 tells both.
 */
export function canSearch(): boolean {
  return typeof WebAssembly === 'object' && 'findLast' in Array.prototype;
}
