/**
 * Requirement sets the host reports, each up to a version. What is above them the
 * library refuses by itself or does in another way: it sends no action of types 7
 * and 9 without a set RichApiRuntime.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
};

/** `Office.context.requirements.isSetSupported` over those sets. */
export function isSetSupported(name: string, version: string | number = '1.0'): boolean {
  const supported = REQUIREMENT_SETS[name];
  return supported !== undefined && compare(supported, String(version)) >= 0;
}

function compare(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
