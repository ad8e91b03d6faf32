import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPart } from '../../../src/core/excerpts/find-part.ts';

const paragraphs = fc
  .array(fc.string({ unit: fc.constantFrom(...'压实责任，。'), maxLength: 8 }), { maxLength: 6 })
  .map((texts) => texts.map((text, index) => ({ id: `p${index}`, text })));

test('what it calls same stands there, what it calls moved stands there, and what it calls changed is nowhere', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, fc.nat(5), fc.nat(8), fc.nat(8), (before, after, pick, from, to) => {
      const own = before[pick];
      const [start, end] = [Math.min(from, to), Math.max(from, to)];
      fc.pre(own !== undefined && end <= own.text.length && start < end);
      const part = { paragraph: `p${pick}`, start, end, text: own?.text.slice(start, end) ?? '' };
      expect(findPart(part, before)).toEqual({ state: 'same', paragraph: part.paragraph });
      const found = findPart(part, after);
      const there = after.find(({ id }) => 'paragraph' in found && id === found.paragraph);
      const somewhere = after.some(({ text }) => text.includes(part.text));
      if (found.state === 'same') expect(there?.text.slice(start, end)).toBe(part.text);
      else if (found.state === 'moved') expect(there?.text).toContain(part.text);
      else expect(somewhere).toBe(false);
      if (found.state === 'changed') expect(found.text).toBe(there?.text);
      if (found.state === 'gone') expect(after.some(({ id }) => id === part.paragraph)).toBe(false);
    }),
  );
});

test('the nearest paragraph that has the words', () => {
  const part = { paragraph: 'p3', start: 0, end: 2, text: '责任' };
  const now = ['责任', '压实', '', '改了', '责任', '压实责任'].map((text, index) => ({ id: `p${index}`, text }));
  expect(findPart(part, now)).toEqual({ state: 'moved', paragraph: 'p4' });
});
