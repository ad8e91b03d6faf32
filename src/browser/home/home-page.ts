/** The script of the home page. */
import '../frame/frame.ts';
import './today.ts';
