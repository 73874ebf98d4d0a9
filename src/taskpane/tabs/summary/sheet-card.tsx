import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef } from 'react';
import { canBuild, missingInputsOf } from '#actions/build/missing-inputs';
import type { BuiltSheet } from '#workbook/sheets/all';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { Stack } from '../../parts/stack.tsx';
import {
  buildOrAsk,
  cancelBuild,
  confirmBuild,
  pendingBuildOf,
  showSheet,
} from '../../session/workbook/build-flow.ts';
import { SUMMARY_TEXT } from '../../text/summary.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { BuildChanges } from './build-changes.tsx';
import { MissingInputs } from './missing-inputs.tsx';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { columnGap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  purpose: { color: tokens.colorNeutralForeground2 },
});

/** One sheet that can be built: its purpose, whether it exists, what is missing, and its buttons. */
export function SheetCard({
  sheet,
  workbook,
}: {
  readonly sheet: BuiltSheet;
  readonly workbook: CheckedLedger;
}) {
  const styles = useStyles();
  const store = useStore();
  const text = useText(SUMMARY_TEXT);
  const isIdle = usePane((state) => state.work === null);
  const missing = useMemo(() => missingInputsOf(workbook.ledger, workbook.checked, sheet), [workbook, sheet]);
  const pending = usePane((state) => pendingBuildOf(state, sheet));
  const title = useId();
  const builder = useRef<HTMLDivElement>(null);
  const isThere = workbook.ledger.survey.sheets.some(({ name }) => name === sheet);
  const focusBuilder = (): void => builder.current?.querySelector('button')?.focus();
  const buildWord = isThere ? text.buildAgain : text.build;
  return (
    <Stack as="section" gap="s" className={styles.card} aria-labelledby={title}>
      <Stack isRow isSpread gap="xs" align="center" className={styles.head}>
        <Subtitle2 as="h2" id={title} className={styles.title}>
          {sheet}
        </Subtitle2>
        <Badge appearance={isThere ? 'tint' : 'outline'} color={isThere ? 'success' : 'informative'}>
          {isThere ? text.isBuilt : text.isNotBuilt}
        </Badge>
      </Stack>
      <Text className={styles.purpose}>{text.purposes[sheet]}</Text>
      <MissingInputs sheet={sheet} missing={missing} />
      <div ref={builder}>
        <Stack isRow gap="s">
          {canBuild(missing) && (
            <Button
              appearance={isThere ? 'secondary' : 'primary'}
              aria-label={text.of(buildWord, sheet)}
              disabledFocusable={!isIdle || pending !== null}
              onClick={() => void buildOrAsk(store, sheet)}
            >
              {buildWord}
            </Button>
          )}
          {isThere && (
            <Button
              appearance="subtle"
              aria-label={text.of(text.open, sheet)}
              disabledFocusable={!isIdle}
              onClick={() => void showSheet(store, sheet)}
            >
              {text.open}
            </Button>
          )}
        </Stack>
      </div>
      {pending !== null && (
        <BuildChanges
          sheet={sheet}
          plan={pending.change.plan}
          onConfirm={async () => {
            await confirmBuild(store, pending);
            focusBuilder();
          }}
          onCancel={() => {
            cancelBuild(store);
            focusBuilder();
          }}
        />
      )}
    </Stack>
  );
}
