/** Fields for the office of the draft. They offer the archive's offices, and follow the title until the drafter chooses. */
import type { Own } from '../../core/draft/relation.ts';
import { el } from '../kit/dom.ts';
import type { ArchiveOffice } from './offices.ts';
import { readYear } from './state.ts';

export interface OwnFields {
  org: HTMLInputElement;
  year: HTMLInputElement;
  level: HTMLSelectElement;
  unused: HTMLSelectElement;
  /** Says where the values come from. */
  note: HTMLElement;
}

export function fillOwn({ org, year, level }: OwnFields, own: Own): void {
  org.value = own.org ?? '';
  year.value = own.year?.toString() ?? '';
  level.value = own.level ?? '';
}

export function readOwn({ org, year, level }: OwnFields): Own {
  const given = { org: org.value.trim(), year: readYear(year.value), level: level.value };
  return {
    ...(given.org !== '' && { org: given.org }),
    ...(given.year !== undefined && { year: given.year }),
    ...(given.level !== '' && { level: given.level }),
  };
}

/** A level is offered with its office; the drafter may choose another. */
export function levelOf(org: string, offices: readonly ArchiveOffice[]): string | undefined {
  return offices.find((office) => office.org === org.trim())?.level;
}

/** 据题名猜的 is shown until the drafter chooses. */
export function noteOwn({ note }: OwnFields, own: Own, isGuess: boolean): void {
  const isEmpty = Object.keys(own).length === 0;
  note.hidden = isEmpty && !isGuess;
  note.replaceChildren(
    isEmpty
      ? el('span', {}, '题名里看不出单位和年度，填上才能分清跨时、外单位、上级，核对数字和名称。')
      : isGuess
        ? '据题名猜的，不对请改。'
        : '',
  );
}
