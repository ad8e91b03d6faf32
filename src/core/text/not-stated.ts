/** Stands for a field without a value wherever one is shown, and among the values of a facet. */
export const NOT_STATED = '未注明';
