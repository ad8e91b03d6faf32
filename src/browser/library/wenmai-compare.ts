/** `wenmai-compare.js`: what compares two reports, a script of its own beside `wenmai.js`. Its exports are the global's properties. */
export { compareReports } from '../../core/compare/compare-reports.ts';
