import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isFound, unitList } from '#actions/units/unit-list';
import { Empty } from '../../../parts/empty.tsx';
import { FindingLine } from '../../../parts/finding-line.tsx';
import type { Desk } from '../../../session/state.ts';
import { UNITS_TEXT } from '../../../text/units.ts';
import { usePane, useText } from '../../../use-pane.ts';
import { Suspicions } from './suspicions.tsx';
import { UnitItem } from './unit-item.tsx';

/** So many are drawn at once. */
const PAGE = 100;

const useStyles = makeStyles({
  title: { margin: 0 },
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  search: { maxWidth: 'none' },
  count: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { alignSelf: 'center' },
});

/** The units of the open workbook: what is to be decided about them, then all of them. */
export function UnitsView() {
  const text = useText(UNITS_TEXT);
  const desk = usePane((state) => state.desk);
  return desk?.held.isDuban ? <Units desk={desk} /> : <Empty text={text.empty} />;
}

function Units({ desk: { held, checked } }: { readonly desk: Desk }) {
  const styles = useStyles();
  const text = useText(UNITS_TEXT);
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(PAGE);
  const units = useMemo(() => unitList(held), [held]);
  const found = units.filter((unit) => isFound(unit, sought.trim()));
  const unknown = checked.findings.filter(({ code }) => code === 'unit.unknown');
  return (
    <div className={styles.view}>
      <Suspicions units={units} />
      {unknown.length > 0 && (
        <section>
          <Text className={styles.title} as="h2" weight="semibold">
            {text.unknown(unknown.length)}
          </Text>
          {unknown.map((one, index) => (
            <FindingLine key={index} finding={one} />
          ))}
        </section>
      )}
      <SearchBox
        className={styles.search}
        value={sought}
        placeholder={text.search}
        aria-label={text.search}
        dismiss={{ 'aria-label': text.clearSearch }}
        onChange={(_, { value }) => {
          setSought(value);
          setShown(PAGE);
        }}
      />
      <Text size={200} className={styles.count} role="status">
        {found.length === 0 ? text.none : text.count(found.length, units.length)}
      </Text>
      <ul className={styles.list} aria-label={text.units}>
        {found.slice(0, shown).map((unit) => (
          <UnitItem key={`${unit.kind} ${unit.name}`} unit={unit} />
        ))}
      </ul>
      {shown < found.length && (
        <Button className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {text.more(shown, found.length)}
        </Button>
      )}
    </div>
  );
}
