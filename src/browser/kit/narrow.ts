/** Whether the window is as narrow as a phone's, where styles set columns under one another; the same bound as in stylesheets. */
export const isNarrow = (): boolean => window.matchMedia('(max-width: 52rem)').matches;
