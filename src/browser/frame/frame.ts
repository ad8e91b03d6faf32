/** The script of pages that have none of their own, and part of every other: what the head does. */
import './display.ts';
import './menu.ts';
import './palette/open-palette.ts';
