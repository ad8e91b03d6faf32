/** Choices that are the same whenever they are made again. */
import { mulberry32 } from '../../../bench/random.ts';

export interface Chance {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  oneIn(count: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** The choices of one input: they depend on no other, so that each can be made again alone. */
export function chanceOf(seed: number, number: number): Chance {
  const random = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (count: number): number => Math.floor(random() * count);
  return {
    below,
    oneIn: (count) => below(count) === 0,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
  };
}
