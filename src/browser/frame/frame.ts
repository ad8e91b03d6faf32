/** The script of pages that have none of their own, and part of every other: display settings, palette, help on keys. */
import './display.ts';
import './palette/open-palette.ts';
