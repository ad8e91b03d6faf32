/** Private members of classes under plain names, for browsers that do not know them. */
import type { Plugin } from 'rolldown';
import { type ESTree, parseSync, Visitor } from 'rolldown/utils';

/**
 * Renames the private members of every class before the bundler sees them: for browsers before Chromium 84 it would keep each in a
 * WeakMap, which is longer and several times slower. TypeScript has seen to it by then that nothing else uses them.
 */
export const plainPrivates: Plugin = {
  name: 'wenmai:plain-privates',
  transform: {
    filter: { id: /\.ts$/, code: /\.#[a-z]/i },
    handler(code, id) {
      // Modules are in many scripts, and bundling starts with the same ones for each.
      const known = renamed.get(code) ?? withPlainPrivates(code, id);
      renamed.set(code, known);
      return known;
    },
  },
};

/** Code without private names, by the code with them. */
const renamed = new Map<string, string>();

/**
 * TypeScript code with `#name` as `$0`, `$1` and so on, the same name for the same private name; other characters stay. Names are short
 * because bundlers do not shorten properties. Throws where the code is not well-formed or could come to mean something else.
 *
 * `class A { #n = 1; get() { return this.#n; } }` → `class A { $0 = 1; get() { return this.$0; } }`
 */
export function withPlainPrivates(code: string, file: string): string {
  const { program, errors } = parseSync(file, code, { lang: 'ts' });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const places: ESTree.PrivateIdentifier[] = [];
  const refuse = (reason: string): never => {
    throw new Error(`${file}: private members cannot be renamed: ${reason}.`);
  };
  const checkClass = ({ superClass, body }: ESTree.Class): void => {
    if (superClass && body.body.some(isPrivate)) refuse('the names of a class that is extended are not known');
  };
  new Visitor({
    PrivateIdentifier: (place) => void places.push(place),
    Identifier: ({ name }) => void (/^\$\d+$/.test(name) && refuse(`${name} is in use`)),
    BinaryExpression: ({ start, operator }) =>
      void (operator === 'in' && code[start] === '#' && refuse('one is looked for with "in"')),
    ClassDeclaration: checkClass,
    ClassExpression: checkClass,
  }).visit(program);
  const names = [...new Set(places.map(({ name }) => name))];
  return replaceAt(code, places, ({ name }) => `$${names.indexOf(name)}`);
}

const isPrivate = (member: ESTree.ClassElement): boolean => 'key' in member && member.key.type === 'PrivateIdentifier';

function replaceAt(
  code: string,
  places: readonly ESTree.PrivateIdentifier[],
  replacement: (place: ESTree.PrivateIdentifier) => string,
): string {
  const parts: string[] = [];
  let from = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(from, place.start), replacement(place));
    from = place.end;
  }
  return parts.join('') + code.slice(from);
}
