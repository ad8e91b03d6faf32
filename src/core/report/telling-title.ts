/** Tells reports of one title apart by their offices. */

/** The office to be named beside a title that does not name it: 云河县人民政府 beside 政府工作报告, none beside 云河县档案馆2022年工作总结. */
export function officeBeside(title: string, org: string | undefined): string | undefined {
  return org === undefined || title.includes(org) ? undefined : org;
}

/** 政府工作报告（云河县人民政府）; 云河县档案馆2022年工作总结 as it is. */
export function tellingTitle(title: string, org: string | undefined): string {
  const office = officeBeside(title, org);
  return office === undefined ? title : `${title}（${office}）`;
}
