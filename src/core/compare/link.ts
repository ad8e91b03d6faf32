import type { Features } from '../sentence/features.ts';
import type { Candidate } from './candidates.ts';
import type { Grade } from './grade.ts';
import type { Outline } from './outline.ts';
import type { Topics } from './topic.ts';

/** Two sentences that belong together, by index. */
export interface Link {
  a: number;
  b: number;
  /** Likeness of the words, 0–1; of their likest clauses for a side link. */
  likeness: number;
  /** `main` links pair sentences one to one; `side` links add a sentence to another: a split or a merger. */
  kind: 'main' | 'side';
  /** `verbatim` the same words · `reworded`, `retold` as readers see them. */
  grade: 'verbatim' | Exclude<Grade, undefined>;
}

/** Two outlines with what was measured of them. */
export interface Measured {
  a: Outline;
  b: Outline;
  features: Features;
  candidates: Candidate[];
  topics: Topics;
  /** Candidates that the alignment without crossings makes links of. */
  seen: ReadonlySet<Candidate>;
}
