import type { UnitEntry } from '#core/record/entered/unit-entry';
import type { Notice } from '#core/record/notice';
import type { UnitMatcher } from '#core/unit/directory';
import type { PackContact } from '#workbook/pack/pack-content';

/** The word in the name of the office that watches over tasks (督查室, 督查局). */
const OFFICE = '督查';

interface Contacts {
  /** Who answers for a unit; null where 单位目录 does not say. */
  readonly ofUnit: (unit: string) => PackContact | null;
  /**
   * Whom units call about tasks of the notices: the 督查室 of 单位目录, else the one who issued the first
   * notice, with what 单位目录 says; null where none is known.
   */
  readonly officeOf: (notices: readonly string[]) => PackContact | null;
}

/** Whom to call, by 单位目录. */
export function contactsOf(
  notices: readonly Notice[],
  entries: readonly UnitEntry[],
  { nameOf, mayBeSame }: UnitMatcher,
): Contacts {
  const filled = entries.filter(({ contact, phone }) => contact.trim() !== '' || phone.trim() !== '');
  const byName = new Map(filled.map((entry) => [nameOf(entry.name), entry]));
  const office = filled.find(({ name }) => name.includes(OFFICE));
  return {
    ofUnit: (unit) => contactOf(byName.get(unit)),
    officeOf: (ids) => {
      if (office !== undefined) return contactOf(office);
      const issuer = notices.find(({ id }) => ids.includes(id))?.issuer ?? null;
      if (issuer === null) return null;
      return (
        contactOf(filled.find(({ name }) => mayBeSame(name, issuer))) ?? {
          name: issuer,
          contact: '',
          phone: '',
        }
      );
    },
  };
}

const contactOf = (entry: UnitEntry | undefined): PackContact | null =>
  entry === undefined ? null : { name: entry.name, contact: entry.contact.trim(), phone: entry.phone.trim() };
