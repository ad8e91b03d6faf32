/** Loads the marking of hits, but only where the address asks for it: a page that is read needs none of it. */
import { messageOf } from '../../../core/message-of.ts';
import { REPORT_HITS } from '../../../core/scripts.ts';
import { loadScript } from '../../kit/load-script.ts';
import { announce } from '../../kit/toast.ts';
import { readRequest } from './request.ts';

if (readRequest(location) !== undefined) {
  loadScript(REPORT_HITS).catch((error: unknown) => announce(`命中没有标出：${messageOf(error)}`));
}
