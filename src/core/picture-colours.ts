/** The day colours of src/styles/parts/tokens.css, for pictures: those look the same in every theme. */
export const PICTURE_COLOURS = {
  paper: '#fbfaf7',
  ink: '#1f1d1a',
  'ink-soft': '#635e56',
  line: '#c6bfb1',
  accent: '#a3271b',
  'accent-line': '#c9584b',
} as const;
