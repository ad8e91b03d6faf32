/** Holds the stylesheets to the design language: what tokens.css names, and nothing that it does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DISPLAY_CHOICES } from '../../src/core/look/display-choices.ts';

const FOLDER = join(import.meta.dirname, '../../src/styles');
const SHEETS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .sort()
  .map((file) => ({ file, text: withoutComments(readFileSync(join(FOLDER, file), 'utf8')) }));
const OTHERS = SHEETS.filter(({ file }) => file !== 'parts/tokens.css');
const TOKENS = SHEETS.find(({ file }) => file === 'parts/tokens.css')?.text ?? '';
const DEFINED = new Set([...TOKENS.matchAll(/^\s*(--[a-z0-9-]+):/gmu)].map(([, name]) => name));

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix|color)\(/giu;
const NAMED =
  /(?<![-\w])(?:black|white|red|green|blue|gr[ae]y|silver|gold|yellow|orange|brown|purple|pink)(?![-\w(])/giu;

function withoutComments(css: string): string {
  return css.replace(/\/\*.*?\*\//gsu, '');
}

/** The declarations of one property, shorthands left out: `values('a{color:red}', 'color')` is `['red']`. */
function values(css: string, property: string): string[] {
  return [...css.matchAll(new RegExp(`(?<![-\\w])${property}:\\s*([^;}]+)`, 'gu'))].map(([, value = '']) =>
    value.trim(),
  );
}

describe.each(OTHERS)('$file', ({ text }) => {
  test('names no colour of its own', () => {
    expect([...(text.match(COLOUR) ?? []), ...(text.match(NAMED) ?? [])]).toEqual([]);
  });

  test('uses only tokens that exist, and makes none', () => {
    const used = [...text.matchAll(/var\((--[a-z0-9-]+)/gu)].map(([, name = '']) => name);
    expect(used.filter((name) => !DEFINED.has(name))).toEqual([]);
    expect(text.match(/^\s*--[a-z0-9-]+:/gmu) ?? []).toEqual([]);
  });

  test('names no typeface, size in rem or duration of its own', () => {
    expect(values(text, 'font-family').filter((value) => !/^(?:var\(--face-[a-z]+\)|inherit)$/u.test(value))).toEqual(
      [],
    );
    expect(values(text, 'font-size').filter((value) => /\drem/u.test(value))).toEqual([]);
    expect(values(text, 'transition').filter((value) => !value.includes('var(--swift)'))).toEqual([]);
  });
});

test('every token is used', () => {
  const all = SHEETS.map(({ text }) => text).join('\n');
  expect([...DEFINED].filter((name) => !all.includes(`var(${name})`) && !all.includes(`var(${name},`))).toEqual([]);
});

describe('display choices', () => {
  const offered = DISPLAY_CHOICES.flatMap(({ setting, options }) =>
    options.filter(({ value }) => value !== '').map(({ value }) => `[data-${setting}="${value}"]`),
  );

  test.each(DISPLAY_CHOICES)('$setting has one option for the default', ({ options }) => {
    expect(options.filter(({ value }) => value === '')).toHaveLength(1);
  });

  test.each(offered)('tokens.css answers to %s', (selector) => {
    expect(TOKENS).toContain(`:root${selector} {`);
  });

  test('the page applies each before it is drawn', () => {
    const early = readFileSync(join(FOLDER, '../browser/frame/apply-display.ts'), 'utf8');
    for (const { setting } of DISPLAY_CHOICES) expect(early).toContain(`'${setting}'`);
  });
});
