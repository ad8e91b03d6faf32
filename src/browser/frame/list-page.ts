/** The script of pages that list reports. */
import './frame.ts';
import './narrow-list.ts';
import './open-target.ts';
import './print-folds.ts';
