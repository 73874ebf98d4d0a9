import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { WORST_FIRST } from '#core/finding/order';
import type { Severity } from '#core/record/finding';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { Stack } from '../../parts/stack.tsx';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { FINDING_TEXT } from '../../text/finding.ts';
import { useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  button: {
    flex: '1 0 auto',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The number of findings of each severity; a pressed button lists only those. */
export function SeverityToggles({
  counts,
  chosen,
  onChange,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: readonly Severity[];
  readonly onChange: (chosen: readonly Severity[]) => void;
}) {
  const styles = useStyles();
  const text = useText(CHECKS_TEXT);
  const words = useText(FINDING_TEXT);
  return (
    <Stack isRow gap="s" role="group" aria-label={text.bySeverity}>
      {WORST_FIRST.map((severity) => {
        const isChosen = chosen.includes(severity);
        return (
          <ToggleButton
            key={severity}
            className={styles.button}
            checked={isChosen}
            icon={<SeverityIcon severity={severity} />}
            onClick={() =>
              onChange(isChosen ? chosen.filter((one) => one !== severity) : [...chosen, severity])
            }
          >
            {`${words.severity[severity]} ${counts[severity]}`}
          </ToggleButton>
        );
      })}
    </Stack>
  );
}
