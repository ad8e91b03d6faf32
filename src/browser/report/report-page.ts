/** The script of a report's page. What takes more code is loaded on demand. */
import '../frame/frame.ts';
import '../frame/copy.ts';
import './outline.ts';
import './reading/reading.ts';
import './hits/load-hits.ts';
import './reuse/load-reuse.ts';
import './selection/load-selection.ts';
import './bookmark.ts';
import './export/load-export.ts';
