/** The script of the pages that list the files of the archive. */
import '../frame/frame.ts';
import '../frame/open-target.ts';
import './workbench-page.ts';
