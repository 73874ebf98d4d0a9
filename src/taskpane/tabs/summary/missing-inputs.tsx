import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { missingInputsOf, type LocatedInput } from '#actions/build/missing-inputs';
import type { BuiltSheet } from '#workbook/sheets/all';
import { Stack } from '../../parts/stack.tsx';
import { goToPlace } from '../../session/workbook/go-to-place.ts';
import { SUMMARY_TEXT } from '../../text/summary.ts';
import { useStore, useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  complete: { color: tokens.colorStatusSuccessForeground1 },
  title: { display: 'block', color: tokens.colorNeutralForeground3 },
  go: { flexShrink: 0, minWidth: 'auto' },
});

/** What would be missing on a sheet, each with a button to the first cell where it can be filled in. */
export function MissingInputs({
  sheet,
  missing,
}: {
  readonly sheet: BuiltSheet;
  readonly missing: readonly LocatedInput[];
}) {
  const styles = useStyles();
  const text = useText(SUMMARY_TEXT);
  const store = useStore();
  if (missing.length === 0)
    return (
      <Stack isRow isFixed gap="sNudge" align="center" className={styles.complete}>
        <CheckmarkCircleRegular aria-hidden />
        <Text>{text.isComplete}</Text>
      </Stack>
    );
  return (
    <div>
      <Text size={200} className={styles.title}>
        {text.missing}
      </Text>
      <Stack as="ul">
        {missing.map(({ kind, count, first }) => {
          const words = text.missingInput[kind](count);
          return (
            <Stack key={kind} as="li" isRow isFixed isSpread gap="s" align="center">
              <Text>{words}</Text>
              {first !== null && (
                <Button
                  className={styles.go}
                  size="small"
                  appearance="subtle"
                  aria-label={text.goTo(words)}
                  onClick={() =>
                    void goToPlace(
                      store,
                      ({ ledger, checked }) =>
                        missingInputsOf(ledger, checked, sheet).find((one) => one.kind === kind)?.first ??
                        null,
                      first.sheet.name,
                    )
                  }
                >
                  {text.go}
                </Button>
              )}
            </Stack>
          );
        })}
      </Stack>
    </div>
  );
}
