/** Thresholds from which wordings count as the same. Lengths are in characters of forms (comparable-form.ts). */

/** Shorter sentences (同志们！特此报告。) belong to no office. */
export const SHORTEST_SENTENCE = 8;
/** Least length of a shared passage that is shown. Shorter ones (全面贯彻落实党中央) belong to no office. */
export const SHORTEST_PASSAGE = 12;
/**
 * Least likeness of two wordings that say the same. Lower values admit wrong pairs: 农业生产稳中向好 and 安全生产稳中向好 have .7.
 * docs/decisions/0010 has the measurements.
 */
export const ALIKE = 0.8;
/**
 * Least likeness, by pairs weighed by rarity, of a sentence of a draft that is similar (近似) to one of its own office's reports,
 * and to one of another's: different offices write about the same matters in similar words. docs/decisions/0011 has the tuning
 * data.
 */
export const SIMILAR = 0.45;
export const SIMILAR_ELSEWHERE = 0.6;
/** A shorter sentence (守牢城市安全底线) soon resembles another; it must be more alike by this much. */
export const SHORT = 14;
export const SHORT_PENALTY = 0.15;
