/** The script of pages that have none of their own, and part of every other: display settings, menu, palette, help on keys. */
import './display.ts';
import './menu.ts';
import './palette/open-palette.ts';
