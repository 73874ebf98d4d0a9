import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Change, ChangeKind } from '#core/collect/change';
import { Stack } from '../../../parts/stack.tsx';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
});

/** How many changes of each kind there are; a pressed button lists only those. */
export function KindToggles({
  changes,
  chosen,
  onChange,
}: {
  readonly changes: readonly Change[];
  readonly chosen: readonly ChangeKind[];
  readonly onChange: (chosen: readonly ChangeKind[]) => void;
}) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <Stack isRow gap="xs" role="group" aria-label={text.byKind}>
      {(Object.keys(text.kinds) as ChangeKind[]).map((kind) => {
        const count = counts.get(kind) ?? 0;
        const isChosen = chosen.includes(kind);
        return (
          (count > 0 || isChosen) && (
            <ToggleButton
              key={kind}
              size="small"
              className={styles.button}
              checked={isChosen}
              onClick={() => onChange(isChosen ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
            >
              {text.counted(text.kinds[kind], count)}
            </ToggleButton>
          )
        );
      })}
    </Stack>
  );
}
