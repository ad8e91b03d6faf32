/** Loads the marking of hits, but only where the address asks for it: a page that is read needs none of it. */
import { readRequest } from './request.ts';

/** From a report's page; a classic script of its own, since `import()` does not work over file://. */
const SCRIPT = '../report-hits.js';

if (readRequest(location) !== undefined) {
  const script = document.createElement('script');
  script.src = SCRIPT;
  document.head.append(script);
}
