/** Grades links by their reliability, as readers see it. */
import { type Evidence, gatherEvidence, readObjects, type Wordings } from './evidence.ts';

/** `reworded` an editor would mark the changes · `retold` the same subject, stated anew · undefined another subject. */
export type Grade = 'reworded' | 'retold' | undefined;

/** A logistic model's log-odds, without its exponential: the same in every engine. */
interface Model {
  bias: number;
  weights: { [Name in keyof Evidence]: number };
}

/**
 * Two wordings this much alike, or one nearly contained in the other, are of one subject, and a rewording only at other log-odds:
 * 深化重点领域改革 and 重点领域改革实现新突破 share every word and are no rewording.
 */
const isMuchAlike = ({ likeness, inside }: Evidence): boolean =>
  likeness >= 0.6 || (likeness >= 0.45 && inside >= 0.65);

/** Two whole sentences this much alike are a rewording, whatever the evidence against it. */
const NEARLY_THE_SAME = 0.8;
/** Two sentences less alike, or with weaker context, are at most of one subject: long ones share words by chance. */
const LEAST_LIKENESS = 0.25;
const LEAST_CONTEXT = 0.1;

/** A sentence less alike as a whole would be marked all over, though a clause of it is in the other. */
const LEAST_OF_SENTENCES = 0.2;

/** Least log-odds of the same subject that a rewording needs. */
const LEAST_SAME = 0.8;

/** Models of one kind of link: the odds that an editor would mark the changes, and that the two are of one subject. */
interface Models {
  reworded: Model;
  same: Model;
  /** Log-odds from which a link gets each grade, chosen on half of the labelled pairs. */
  least: { reworded: number; muchAlike: number; retold: number };
}

/** Logistic models (L2) fitted on labelled rows of the tuning pairs: 396 pairs of sentences, 228 of clauses. */
const MODELS: Record<'main' | 'side', Models> = {
  main: {
    reworded: {
      bias: -4.66,
      weights: {
        ...{ likeness: 2.6, inside: 3.5, length: 0.41, topic: 1.09 },
        ...{ context: 5.25, seen: 0.97, otherTense: -1.48, otherObject: -1.11 },
      },
    },
    same: {
      bias: -2.79,
      weights: {
        ...{ likeness: 0.43, inside: 4.7, length: 0.26, topic: 1.2 },
        ...{ context: 12.64, seen: 0.09, otherTense: 0.24, otherObject: -2.56 },
      },
    },
    least: { reworded: 1.2, muchAlike: 1.1, retold: 1.5 },
  },
  side: {
    reworded: {
      bias: -3.98,
      weights: {
        ...{ likeness: 1.13, inside: 3.1, length: 0.42, topic: 0.47 },
        ...{ context: 0, seen: 0.96, otherTense: -0.14, otherObject: -1.11 },
      },
    },
    same: {
      bias: -2.25,
      weights: {
        ...{ likeness: 0, inside: 4.1, length: 0, topic: 1.22 },
        ...{ context: 0, seen: 1.16, otherTense: 0.51, otherObject: -2.56 },
      },
    },
    least: { reworded: 1.8, muchAlike: 1.8, retold: 1.4 },
  },
};

interface Judgement {
  grade: Grade;
  /** For choosing among links: higher is more certain. */
  trust: number;
}

/** Grades a link. Evidence against it is read only where the rest is in favour. */
export function gradeLink(
  wordings: Wordings,
  surroundings: Parameters<typeof gatherEvidence>[1],
  kind: 'main' | 'side',
): Judgement {
  const evidence = gatherEvidence(wordings, surroundings);
  const judgement = judge(evidence, kind);
  if (judgement.grade === undefined) return judgement;
  const complete = readObjects(evidence, wordings);
  const { grade, trust } = complete === evidence ? judgement : judge(complete, kind);
  const isFaint = surroundings.candidate.likeness < LEAST_OF_SENTENCES;
  return { grade: grade === 'reworded' && isFaint ? 'retold' : grade, trust };
}

function judge(evidence: Evidence, kind: 'main' | 'side'): Judgement {
  const { least, ...models } = MODELS[kind];
  const reworded = logOdds(models.reworded, evidence);
  const same = logOdds(models.same, evidence);
  const alike = isMuchAlike(evidence);
  const isSure =
    (kind === 'main' && evidence.likeness >= NEARLY_THE_SAME) ||
    (alike && reworded >= least.muchAlike) ||
    (reworded >= least.reworded && same >= LEAST_SAME && isBacked(evidence));
  const isReworded = isSure && evidence.otherObject === 0;
  const isOneMatter = alike || same >= least.retold;
  return { grade: isReworded ? 'reworded' : isOneMatter ? 'retold' : undefined, trust: reworded + same };
}

const isBacked = ({ likeness, context }: Evidence): boolean => likeness >= LEAST_LIKENESS || context >= LEAST_CONTEXT;

function logOdds({ bias, weights }: Model, evidence: Evidence): number {
  let sum = bias;
  for (const name of NAMES) sum += weights[name] * evidence[name];
  return sum;
}

const NAMES = Object.keys(MODELS.main.same.weights) as (keyof Evidence)[];
