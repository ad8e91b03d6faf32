/** The script of pages that list reports. */
import './frame.ts';
import './report-table.ts';
