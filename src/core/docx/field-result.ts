/** Text of fields that have no stored result: form fields, equations and symbols. */
import { equationText } from './equation-field.ts';
import { symbolOf } from './symbols.ts';
import { attributeOf, childOf, childrenOf, switchOf, type XmlElement } from './xml-tree.ts';

export interface Field {
  /** `FORMCHECKBOX`, `EQ \f(1,2)`, `SYMBOL 163 \f "Wingdings 2"` */
  instruction: string;
  /** `w:ffData` of a form field. */
  form: XmlElement | undefined;
}

/** Text of a field without a stored result, as Word shows it. */
export function fieldResult({ instruction, form }: Field): string {
  const [, name = ''] = /^\s*([A-Z]+)/i.exec(instruction) ?? [];
  switch (name.toUpperCase()) {
    case 'FORMCHECKBOX':
      return isChecked(childOf(form, 'checkBox')) ? '☒' : '☐';
    case 'FORMDROPDOWN':
      return chosenOf(childOf(form, 'ddList'));
    case 'FORMTEXT':
      return attributeOf(childOf(childOf(form, 'textInput'), 'default'), 'val') ?? '';
    case 'EQ':
      return equationText(instruction);
    case 'SYMBOL':
      return symbolField(instruction);
    default:
      return '';
  }
}

function isChecked(box: XmlElement | undefined): boolean {
  return switchOf(box, 'checked') ?? switchOf(box, 'default') ?? false;
}

function chosenOf(list: XmlElement | undefined): string {
  const entries = childrenOf(list, 'listEntry').map((entry) => attributeOf(entry, 'val') ?? '');
  const chosen = attributeOf(childOf(list, 'result'), 'val') ?? attributeOf(childOf(list, 'default'), 'val') ?? '0';
  return entries[Number(chosen)] ?? '';
}

/** `SYMBOL 163 \f "Wingdings 2"`; numbers may be hexadecimal. */
function symbolField(instruction: string): string {
  const [, code = '', font] =
    /SYMBOL\s+(0x[\da-f]+|\d+)(?:.*?\\f\s+"?([^"\\]+?)"?\s*(?:\\|$))?/is.exec(instruction) ?? [];
  return code === '' || Number.isNaN(Number(code)) ? '' : symbolOf(Number(code), font);
}
