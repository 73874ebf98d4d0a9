import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { packCounts } from '#actions/pack/pack-counts';
import type { PackRequest, Packs } from '#actions/pack/packs';
import { packUnits } from '#actions/pack/pack-units';
import { Failure, failureSentence } from '#core/failure/failure';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { ActionBar } from '../../../parts/action-bar.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { todayFor } from '../../../session/day.ts';
import { downloadPacks } from '../../../session/month/packs-flow.ts';
import { PACKS_TEXT } from '../../../text/month/packs.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  view: { flexGrow: 1 },
  title: { margin: 0 },
  about: {
    paddingInlineStart: tokens.spacingHorizontalXXXL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    ...typographyStyles.caption1,
  },
});

/** 发放: the packs of the units, downloaded as one zip. */
export function PacksView() {
  const text = useText(PACKS_TEXT);
  const workbook = usePane((state) => state.workbook);
  const [kind, setKind] = useState<PackRequest['kind']>('period');
  const styles = useStyles();
  return (
    <Stack gap="m" className={styles.view}>
      <Text>{text.intro}</Text>
      <Field label={text.kind}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => setKind(value === 'plan' ? 'plan' : 'period')}
        >
          <Radio value="period" label={text.kinds.period} />
          <Radio value="plan" label={text.kinds.plan} />
        </RadioGroup>
      </Field>
      {workbook !== null && <Units key={kind} kind={kind} workbook={workbook} />}
    </Stack>
  );
}

function Units({
  kind,
  workbook: { ledger },
}: {
  readonly kind: PackRequest['kind'];
  readonly workbook: CheckedLedger;
}) {
  const store = useStore();
  const language = usePane((state) => state.language);
  const on = todayFor(store);
  const packs = useMemo((): Packs | string => {
    try {
      return packUnits(ledger, { kind, period: null, units: [], on });
    } catch (error) {
      if (error instanceof Failure) return failureSentence(error, language);
      throw error;
    }
  }, [ledger, kind, on, language]);
  return typeof packs === 'string' ? <Empty text={packs} /> : <PackList packs={packs} on={on} />;
}

function PackList({
  packs: { kind, period, due, packs },
  on,
}: {
  readonly packs: Packs;
  readonly on: string;
}) {
  const styles = useStyles();
  const text = useText(PACKS_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const isIdle = usePane((state) => state.work === null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState('');
  const units = packs.map(({ content }) => content.unit);
  const chosen = units.filter((unit) => !left.has(unit));
  const make = async (): Promise<void> => {
    setMade('');
    const name = `${text.zipName(kind === 'plan' ? `${period ?? ''}${text.kinds.plan}` : (period ?? ''))}.zip`;
    const asked = chosen.length === units.length ? [] : chosen;
    if (await downloadPacks(store, { kind, period, units: asked, on }, name))
      setMade(text.done(chosen.length, name));
  };
  return (
    <>
      <Stack gap="xs">
        <Subtitle2 as="h2" className={styles.title}>
          {text.heading(
            period === null ? text.kinds[kind] : periodWords(period, language),
            due === null ? null : dateWords(due, language),
          )}
        </Subtitle2>
        <Text>{text.chosen(chosen.length, units.length)}</Text>
      </Stack>
      <Checkbox
        label={text.all}
        checked={chosen.length === units.length ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={(_, { checked }) => setLeft(new Set(checked === true ? [] : units))}
      />
      <ActionBar place="top">
        <Button
          appearance="primary"
          disabledFocusable={!isIdle || chosen.length === 0}
          onClick={() => void make()}
        >
          {text.download(chosen.length)}
        </Button>
        <Text size={200} role="status">
          {made}
        </Text>
      </ActionBar>
      <Stack as="ul" gap="xs" className={styles.view}>
        {packs.map(({ content, isUnresolved }) => {
          const { unit, own } = content;
          const { tasks, lead, figures } = packCounts(content);
          return (
            <li key={unit}>
              <Stack>
                <Checkbox
                  label={unit}
                  checked={!left.has(unit)}
                  onChange={(_, { checked }) =>
                    setLeft(
                      new Set(checked === true ? [...left].filter((one) => one !== unit) : [...left, unit]),
                    )
                  }
                />
                <span className={styles.about}>{text.unit(tasks, lead, figures)}</span>
                {own !== null && own.contact + own.phone !== '' && (
                  <span className={styles.about}>{text.contact(own.contact, own.phone)}</span>
                )}
                {isUnresolved && <span className={styles.about}>{text.unresolved}</span>}
              </Stack>
            </li>
          );
        })}
      </Stack>
    </>
  );
}
