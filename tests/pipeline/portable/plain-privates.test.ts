import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withPlainPrivates } from '../../../src/pipeline/portable/plain-privates.ts';

const CODE = `
class Shelf {
  #folders = ['#甲', \`#\${'乙'}\`];
  static #count = 0;
  get #last() { return this.#folders.length - 1; }
  #take(index) { Shelf.#count += 1; return this.#folders[index]; }
  take = () => [this.#take(this.#last), this['#take'] === undefined, /#last/.test('#last'), Shelf.#count];
}
class Other { #folders = 7; of(other) { return other.#folders + this.#folders; } }
result = [new Shelf().take(), new Other().of(new Other())];
`;

function resultOf(code: string): unknown {
  const globals: { result?: unknown } = {};
  runInNewContext(code, globals);
  return JSON.parse(JSON.stringify(globals.result));
}

test('classes do the same without private names; signs in strings, templates and patterns stay', () => {
  const plain = withPlainPrivates(CODE, 'shelf.ts');
  expect(resultOf(plain)).toEqual([['#乙', true, true, 1], 14]);
  expect(resultOf(plain)).toEqual(resultOf(CODE));
  expect(plain.match(/#\w+/g)).toEqual(['#take', '#last', '#last']);
  expect(withPlainPrivates(plain.replaceAll('$', '_'), 'shelf.ts')).toBe(plain.replaceAll('$', '_'));
});

test('types are no obstacle', () => {
  const code = 'export class Box<T> { readonly #in: T; constructor(value: T) { this.#in = value; } }';
  expect(withPlainPrivates(code, 'box.ts')).toBe(code.replaceAll('#in', '$0'));
});

test.each([
  ['a name that is in use', 'class A { #n = 1; $0 = 2; }'],
  ['a class that extends another', 'class A { #n = 1; } class B extends A { #n = 2; }'],
  ['a question whether an object has it', 'class A { #n = 1; static is(it) { return #n in it; } }'],
  ['code that is not well-formed', 'class A { #n = ; }'],
])('refuses %s', (_, code) => {
  expect(() => withPlainPrivates(code, 'a.ts')).toThrow('a.ts: ');
});
