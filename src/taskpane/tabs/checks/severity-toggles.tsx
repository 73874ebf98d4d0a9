import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Severity } from '#core/record/finding';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { CHECKS } from '../../text/checks.ts';
import { FINDING } from '../../text/finding.ts';
import { useText } from '../../use-pane.ts';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: {
    flex: '1 0 auto',
    minWidth: 0,
    paddingInline: '4px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
});

/** How many findings there are of each weight; pressed, only those are shown. */
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
  const text = useText(CHECKS);
  const words = useText(FINDING);
  return (
    <div className={styles.row} role="group" aria-label={text.bySeverity}>
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
    </div>
  );
}
