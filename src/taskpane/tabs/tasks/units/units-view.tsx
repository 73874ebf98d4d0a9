import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { matchesSearch, unitList } from '#actions/units/unit-list';
import { Empty } from '../../../parts/empty.tsx';
import { FindingLine } from '../../../parts/finding-line.tsx';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { Stack } from '../../../parts/stack.tsx';
import { UNITS_TEXT } from '../../../text/units.ts';
import { usePane, useText } from '../../../use-pane.ts';
import { Suspicions } from './suspicions.tsx';
import { UnitItem } from './unit-item.tsx';

/** How many units are rendered at once. */
const PAGE = 100;

const useStyles = makeStyles({
  title: { margin: 0 },
  search: { maxWidth: 'none' },
  count: { color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'center' },
});

/** 单位目录: questions about the units of the ledger, then the list of all units. */
export function UnitsView() {
  const text = useText(UNITS_TEXT);
  const workbook = usePane((state) => state.workbook);
  return workbook?.ledger.isDuban ? <Units workbook={workbook} /> : <Empty text={text.empty} />;
}

function Units({ workbook: { ledger, checked } }: { readonly workbook: CheckedLedger }) {
  const styles = useStyles();
  const text = useText(UNITS_TEXT);
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(PAGE);
  const units = useMemo(() => unitList(ledger), [ledger]);
  const found = units.filter((unit) => matchesSearch(unit, sought.trim()));
  const unknown = checked.findings.filter(({ code }) => code === 'unit.unknown');
  return (
    <Stack gap="m">
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
      <Stack as="ul" aria-label={text.units}>
        {found.slice(0, shown).map((unit) => (
          <UnitItem key={`${unit.kind} ${unit.name}`} unit={unit} />
        ))}
      </Stack>
      {shown < found.length && (
        <Button className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {text.more(shown, found.length)}
        </Button>
      )}
    </Stack>
  );
}
