/** From where on wordings count as the same. All in characters of forms (comparable-form.ts). */

/** Shorter sentences (同志们！特此报告。) are everyone's. */
export const SHORTEST_SENTENCE = 8;
/** Characters in a row from which a shared passage is shown: fewer are everyone's (全面贯彻落实党中央). */
export const SHORTEST_PASSAGE = 12;
/**
 * Likeness from which two wordings say the same; below it wrong pairs begin: 农业生产稳中向好 and 安全生产稳中向好 have .7.
 * docs/decisions/0010 has the measurements.
 */
export const ALIKE = 0.8;
/**
 * Likeness by pairs weighed by rarity from which a sentence of a draft is similar, 近似, to one of its office's own reports, and to
 * one of another's: offices write of the same matters in much the same words. docs/decisions/0011 has what they were tuned on.
 */
export const SIMILAR = 0.45;
export const SIMILAR_ELSEWHERE = 0.6;
/** A shorter sentence (守牢城市安全底线) is soon like another; it must be so much more alike. */
export const SHORT = 14;
export const SHORT_PENALTY = 0.15;
