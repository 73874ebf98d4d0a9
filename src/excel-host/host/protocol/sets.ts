/**
 * The requirement sets the host reports, with their versions. The library rejects members
 * of later sets itself, or uses other requests: without a set RichApiRuntime it sends no
 * actions of the types 7 and 9.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
};

/** `Office.context.requirements.isSetSupported` for these sets. */
export function isSetSupported(name: string, version: string | number = '1.0'): boolean {
  const supported = REQUIREMENT_SETS[name];
  return supported !== undefined && compare(supported, String(version)) >= 0;
}

function compare(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
