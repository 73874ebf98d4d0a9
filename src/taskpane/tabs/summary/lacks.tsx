import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { lacksOf, type SheetLack } from '#actions/build/missing-inputs';
import type { BuiltSheet } from '#actions/build/build-sheet';
import { goToPlace } from '../../session/go.ts';
import { SUMMARY } from '../../text/summary.ts';
import { useStore, useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  whole: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorStatusSuccessForeground1 },
  title: { display: 'block', color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  lack: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

/** What a table would lack, each with a way to the first place where it is mended. */
export function Lacks({
  sheet,
  lacks,
}: {
  readonly sheet: BuiltSheet;
  readonly lacks: readonly SheetLack[];
}) {
  const styles = useStyles();
  const text = useText(SUMMARY);
  const store = useStore();
  if (lacks.length === 0)
    return (
      <div className={styles.whole}>
        <CheckmarkCircleRegular aria-hidden />
        <Text>{text.isWhole}</Text>
      </div>
    );
  return (
    <div>
      <Text size={200} className={styles.title}>
        {text.lacks}
      </Text>
      <ul className={styles.list}>
        {lacks.map(({ kind, count, first }) => {
          const words = text.lack[kind](count);
          return (
            <li key={kind} className={styles.lack}>
              <Text>{words}</Text>
              {first !== null && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={text.goTo(words)}
                  onClick={() =>
                    void goToPlace(
                      store,
                      ({ held, checked }) =>
                        lacksOf(held, checked, sheet).find((one) => one.kind === kind)?.first ?? null,
                      first.sheet.name,
                    )
                  }
                >
                  {text.go}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
