/** A reader's way through the site in browsers that Playwright does not drive: `npm run e2e:browsers`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteRoot, WAYS } from '../places.ts';
import { BROWSERS, type Floor, type TestedBrowser } from './browsers.ts';
import type { Driver } from './driver.ts';
import { JOURNEY, type Outcome, STEPS, type Step, type Visit } from './journey.ts';
import { RESULTS, type Result } from './results.ts';

/** Functions that the oldest supported browsers lack, and say so. */
const LACKING: Readonly<Record<Floor, readonly Step[]>> = {
  full: [],
  reading: ['search', 'trends'],
  old: ['search', 'compare', 'draft', 'trends', 'excerpts', 'print'],
};

const wanted = process.env.WENMAI_BROWSERS?.split(',');
const isWanted = (id: string, always = false): boolean => wanted?.includes(id) ?? always;

for (const { id, name, floor, find, drive } of BROWSERS.filter((each) => isWanted(each.id, each.always))) {
  test(`${name} shows what the archive holds, or says that it is too old`, async () => {
    test.setTimeout(240_000);
    const driver = await startHere(find(), drive);
    if (driver === undefined)
      console.warn(`\n${name} is not on this machine, or does not start: its journey is left out.`);
    test.skip(driver === undefined, `${name} is not on this machine, or does not start.`);
    if (driver === undefined) return;
    try {
      for (const way of WAYS) {
        const outcomes = await travel({ driver, root: siteRoot(way) }, floor === 'old' ? /^SyntaxError/ : /^\b$/);
        keep({ id, name, version: driver.version, way, outcomes });
        const told = (step: Step): Outcome => (isTold(id, floor, way, step) ? 'told' : 'done');
        expect(outcomes, `${name} ${driver.version} over ${way}`).toEqual(
          Object.fromEntries(STEPS.map((step) => [step, told(step)])),
        );
      }
    } finally {
      await driver.close();
    }
  });
}

/** Undefined where the browser is absent or does not start: an old build may lack libraries that the system no longer has. */
async function startHere(file: string | undefined, drive: TestedBrowser['drive']): Promise<Driver | undefined> {
  if (file === undefined) return undefined;
  return drive(file).catch((error: unknown) => {
    console.warn(`\n${error}`);
    return undefined;
  });
}

/** Firefox keeps the storage of each file from a disk apart, and the notebook says so. */
const isTold = (id: string, floor: Floor, way: string, step: Step): boolean =>
  LACKING[floor].includes(step) || (id === 'firefox' && way === 'file' && step === 'excerpts');

/** All steps, whatever becomes of one: an outcome, or the fault in words. Exceptions of a page are faults, but for those that are `expected`. */
async function travel(visit: Visit, expected: RegExp): Promise<Result['outcomes']> {
  const outcomes: Record<string, string> = {};
  for (const step of STEPS) {
    outcomes[step] = await JOURNEY[step](visit).catch((error: unknown) => String(error));
    const [fault] = visit.driver.takeErrors().filter((error) => !expected.test(error));
    if (fault !== undefined) outcomes[step] = `exception: ${fault}`;
  }
  return outcomes;
}

function keep(result: Result): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${result.id}-${result.way}.json`), JSON.stringify(result));
}
