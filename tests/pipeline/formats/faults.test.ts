import { expect, test } from 'vitest';
import { faultOf, faultOfOurs } from '../../../src/pipeline/formats/faults.ts';

function errorAt(error: Error, file: string): Error {
  error.stack = `${error.name}: ${error.message}\n    at read (${file}:12:5)\n    at run (/app/src/pipeline/formats/worker.ts:1:1)`;
  return error;
}

const OURS = '/app/src/pipeline/formats/ofd.ts';
const THEIRS = '/app/node_modules/mammoth/lib/index.js';

test.each([
  [errorAt(new TypeError("Cannot read properties of undefined (reading 'x')"), OURS), 'internal-error'],
  [errorAt(new TypeError("Cannot read properties of undefined (reading 'x')"), THEIRS), 'damaged-document'],
  [errorAt(new Error('unexpected end'), OURS), 'damaged-document'],
  [errorAt(new RangeError('Maximum call stack size exceeded'), OURS), 'too-complex'],
  [errorAt(new RangeError('Maximum call stack size exceeded'), THEIRS), 'too-complex'],
  ['thrown text', 'damaged-document'],
])('%s is told as %s', (error, code) => {
  const { message, mend, ...fault } = faultOf(error);
  expect(fault).toEqual({ code, severity: 'error' });
  expect(mend).not.toBe('');
  // Words of the machine only where they go to whoever fixes the program.
  expect(/[a-z]{4}/u.test(message)).toBe(code === 'internal-error');
});

test('an error in the parsing of text is ours, unless the text is too deep', () => {
  expect(faultOfOurs(new Error('x')).code).toBe('internal-error');
  expect(faultOfOurs(new RangeError('Maximum call stack size exceeded')).code).toBe('too-complex');
});
