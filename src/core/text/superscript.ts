const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][at] ?? sign]),
);

/** A raised figure after another in superscript digits: 10 and 4 are 10⁴, never 104. Other raised words stay: m2, [1]. */
export function raisedAfter(before: string, raised: string): string {
  if (!/\d$/.test(before) || !/^[+\-−]?\d{1,3}$/.test(raised)) return raised;
  return [...raised].map((sign) => RAISED[sign] ?? sign).join('');
}
