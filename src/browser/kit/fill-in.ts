/**
 * Methods that scripts of the site use and Chromium 80 lacks. The build (src/pipeline/portable/newer-methods.ts) refuses scripts that
 * call others; tests/browser/kit/browser-support.test.ts compares these with the browser's own.
 */
type Methods = Readonly<Record<string, unknown>>;

/** As the language has them, also in what they are given wrongly. */
const FILLED_IN: readonly (readonly [owners: () => readonly object[], methods: Methods])[] = [
  [
    () => [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype) as object],
    {
      at(this: ArrayLike<unknown>, index: number): unknown {
        const place = Math.trunc(index) || 0;
        return this[place < 0 ? this.length + place : place];
      },
    },
  ],
  [
    () => [Array.prototype],
    {
      findLast<T>(this: readonly T[], is: (value: T, index: number, all: readonly T[]) => unknown): T | undefined {
        for (let index = this.length - 1; index >= 0; index -= 1)
          if (is(this[index] as T, index, this)) return this[index];
        return undefined;
      },
    },
  ],
  [
    () => [String.prototype],
    {
      replaceAll(this: string, what: string | RegExp, by: string): string {
        const all = what instanceof RegExp ? what : new RegExp(what.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');
        return this.replace(all, by);
      },
    },
  ],
  [
    () => [Object],
    { hasOwn: (owner: object, key: string) => Object.getOwnPropertyDescriptor(owner, key) !== undefined },
  ],
  [
    () => (typeof Element === 'function' ? [Element.prototype] : []),
    {
      replaceChildren(this: Element, ...children: (Node | string)[]): void {
        this.textContent = '';
        this.append(...children);
      },
    },
  ],
];

/** Defines those that are missing. */
export function fillIn(): void {
  for (const [owners, methods] of FILLED_IN) {
    for (const owner of owners()) {
      for (const name of Object.keys(methods)) {
        if (!(name in owner))
          Object.defineProperty(owner, name, { value: methods[name], writable: true, configurable: true });
      }
    }
  }
}
