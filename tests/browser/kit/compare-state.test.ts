import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CompareState,
  formatState,
  isChange,
  isShown,
  KINDS,
  parseState,
  START,
  toggled,
} from '../../../src/browser/kit/compare-state.ts';

const states: fc.Arbitrary<CompareState> = fc.record({
  a: fc.string(),
  b: fc.string(),
  view: fc.constantFrom('auto', 'columns', 'single'),
  hidden: fc.subarray([...KINDS]),
  scores: fc.boolean(),
  free: fc.boolean(),
});

describe('the address', () => {
  test('holds the whole state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(formatState(state))).toEqual(state);
      }),
    );
  });

  test('is plain', () => {
    expect(formatState(START)).toBe('');
    expect(formatState({ ...START, a: 'zj-2022', b: 'zj-2023', hidden: ['verbatim', 'moved'], scores: true })).toBe(
      '?a=zj-2022&b=zj-2023&hide=verbatim,moved&scores=1',
    );
    expect(formatState({ ...START, free: true })).toBe('?scroll=free');
  });

  test('passes over what it does not know', () => {
    expect(parseState('?hide=all,new&view=3d&scroll=wild&x=1')).toEqual({ ...START, hidden: ['new'] });
  });
});

test('hiding a kind twice shows it again', () => {
  fc.assert(
    fc.property(states, fc.constantFrom(...KINDS), (state, kind) => {
      expect(toggled(toggled(state, kind), kind)).toEqual(state);
    }),
  );
});

describe('a sentence that moved', () => {
  const moved = { class: 'verbatim', flags: ['moved'] } as const;
  const row = { class: moved.class, flags: [...moved.flags] };

  test('is a change', () => {
    expect(isChange(row)).toBe(true);
    expect(isChange({ class: 'verbatim', flags: [] })).toBe(false);
  });

  test('is shown as long as one of its kinds is', () => {
    expect(isShown(row, ['verbatim'])).toBe(true);
    expect(isShown(row, ['moved'])).toBe(true);
    expect(isShown(row, ['verbatim', 'moved'])).toBe(false);
  });
});
