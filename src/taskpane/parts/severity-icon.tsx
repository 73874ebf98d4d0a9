import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Severity } from '#core/record/finding';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS: Readonly<Record<Severity, typeof InfoRegular>> = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  info: InfoRegular,
};

/** How much a finding weighs, as a sign; `label` where no word beside it says so. */
export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label?: string }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...(label && { title: label })} />;
}
