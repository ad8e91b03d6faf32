import type { Features } from '../sentence/features.ts';
import type { Candidate } from './candidates.ts';
import type { Grade } from './grade.ts';
import type { Outline } from './outline.ts';
import type { Topics } from './topic.ts';

/** Two corresponding sentences, by index. */
export interface Link {
  a: number;
  b: number;
  /** Likeness of the words, 0–1; for a side link that of the most alike clauses. */
  likeness: number;
  /** `main` links pair sentences one to one. `side` links add a sentence to another: a split or a merger. */
  kind: 'main' | 'side';
  /** `verbatim` the same words · `reworded`, `retold` as in `Grade`. */
  grade: 'verbatim' | Exclude<Grade, undefined>;
}

/** Two outlines with their measurements. */
export interface Measured {
  a: Outline;
  b: Outline;
  features: Features;
  candidates: Candidate[];
  topics: Topics;
  /** Candidates that the alignment without crossings makes links. */
  seen: ReadonlySet<Candidate>;
}
