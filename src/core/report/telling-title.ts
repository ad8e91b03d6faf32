/** Distinguishes reports with the same title by their offices. */

/** The office to show beside a title that does not name it: 云河县人民政府 beside 政府工作报告, none beside 云河县档案馆2022年工作总结. */
export function officeBeside(title: string, org: string | undefined): string | undefined {
  return org === undefined || title.includes(org) ? undefined : org;
}

/** 政府工作报告（云河县人民政府）; 云河县档案馆2022年工作总结 unchanged. */
export function tellingTitle(title: string, org: string | undefined): string {
  const office = officeBeside(title, org);
  return office === undefined ? title : `${title}（${office}）`;
}
