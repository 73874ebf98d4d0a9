import { resolveDuty } from '#core/notice/duty/duty';
import { splitByDuty } from '#core/notice/duty/inline';
import { mapText } from '#core/text/mapped-text';
import { PHRASES } from './printed-phrases.ts';

const names = (printed = ''): readonly string[] => printed.split(' ').filter((name) => name !== '');
const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

test.each(PHRASES)('（%s）', (inside, stated) => {
  const [group] = splitByDuty(mapText(`新建步道3公里。（${inside}）`));
  const duty = group?.duty ? resolveDuty(group.duty, false) : null;
  expect(
    duty && { leads: duty.leadUnits, units: sorted(duty.units), groups: sorted(duty.groupUnits) },
  ).toEqual(
    stated && {
      leads: names(stated.leads),
      units: sorted(names(stated.units)),
      groups: sorted(names(stated.groups)),
    },
  );
});
