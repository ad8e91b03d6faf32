/** `display.js` as it is built, in a world that lacks what browsers of its time lack. */
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { DISPLAY } from '../../../src/core/scripts.ts';
import { bundleScript } from '../../../src/pipeline/portable/bundle.ts';

let code = '';
beforeAll(async () => {
  code = await bundleScript(DISPLAY, resolve(import.meta.dirname, '../../..'));
});

const LACKING = `for (const owner of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype)]) delete owner.at;
  delete Array.prototype.findLast; delete String.prototype.replaceAll; delete Object.hasOwn;`;

interface World {
  /** The value of an expression. */
  run(expression: string): unknown;
  attributes: Map<string, string>;
  /** Whether pages draw themselves as scripts run. */
  isScripted(): boolean;
  /** The end of parsing, when scripts of pages have run. */
  settle(): void;
}

function start(before: string): World {
  // The vm has only what the language has.
  const attributes = new Map<string, string>();
  const classes = new Set<string>();
  const listeners: (() => void)[] = [];
  const documentElement = {
    classList: { add: (name: string) => classes.add(name), remove: (name: string) => classes.delete(name) },
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    getAttribute: (name: string) => attributes.get(name) ?? null,
  };
  const document = {
    documentElement,
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    querySelector: () => null,
  };
  const context = createContext({ document, DecompressionStream });
  runInContext(before, context);
  runInContext(code, context);
  return {
    run: (expression) => runInContext(expression, context) as unknown,
    attributes,
    isScripted: () => classes.has('scripted'),
    settle: () => {
      for (const listener of listeners) listener();
    },
  };
}

test('a browser of today is left as it is', () => {
  const world = start('');
  expect(world.attributes.has('data-browser')).toBe(false);
  expect(world.run('/native code/.test(Array.prototype.at.toString())')).toBe(true);
});

test('a browser below the floor is known, although it has the methods then', () => {
  const world = start(LACKING);
  expect(world.attributes.get('data-browser')).toBe('reading');
  expect(world.run('[3, 4].findLast((n) => n < 4)')).toBe(3);
});

test('what is filled in answers as the language does', () => {
  const { run } = start(LACKING);
  const call = (source: string, ...given: unknown[]): unknown =>
    (run(`(${source})`) as (...values: unknown[]) => unknown)(...given);
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.integer(), { maxLength: 5 }),
      fc.integer({ min: -7, max: 7 }),
      (text, list, n) => {
        expect(call('(text, n) => text.at(n)', text, n)).toBe(text.at(n));
        expect(call('(list, n) => Array.from(list).at(n)', list, n)).toBe(list.at(n));
        expect(call('(list, n) => Int32Array.from(list).at(n)', list, n)).toBe(Int32Array.from(list).at(n));
        expect(call('(list, n) => Array.from(list).findLast((x) => x > n)', list, n)).toBe(list.findLast((x) => x > n));
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 3 }), fc.string(), fc.string({ maxLength: 4 }), (what, text, by) => {
      const whole = `${text}${what}${text}`;
      expect(call('(text, what, by) => text.replaceAll(what, by)', whole, what, by)).toBe(whole.replaceAll(what, by));
    }),
  );
  expect(run("'a.b.c'.replaceAll(/\\./g, (dot) => dot + dot)")).toBe('a..b..c');
  expect(run("[Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')].join()")).toBe('true,false');
  expect(run('Object.keys([1]).join()')).toBe('0');
});

test('a browser that reads no data shows pages as without scripts', () => {
  const world = start(`${LACKING}; DecompressionStream = undefined;`);
  expect(world.attributes.get('data-browser')).toBe('old');
  expect(world.isScripted()).toBe(true);
  world.settle();
  expect(world.isScripted()).toBe(false);
  const running = start('');
  running.settle();
  expect(running.isScripted()).toBe(true);
});
