/** Shown for a field without a value, and as a value of facets. */
export const NOT_STATED = '未注明';
