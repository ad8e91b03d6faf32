/** The script of pages that have none of their own, and part of every other: what the head and lists of reports do. */
import './display.ts';
import './menu.ts';
import './palette/open-palette.ts';
import './report-table.ts';
