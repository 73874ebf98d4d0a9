import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  DismissCircleFilled,
  QuestionCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import type { LampColour } from '#core/check/status/target-status';
import { LAMP_TEXT } from '../text/lamp.ts';
import { useText } from '../use-pane.ts';

const useStyles = makeStyles({
  lamp: { flexShrink: 0, display: 'inline-flex', fontSize: tokens.fontSizeBase500 },
  green: { color: tokens.colorStatusSuccessForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorNeutralForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  green: CheckmarkCircleFilled,
  yellow: WarningFilled,
  red: DismissCircleFilled,
  doubt: QuestionCircleFilled,
  none: CircleRegular,
} as const;

/** The lamp of a target. Each colour has its own shape, so that it is recognized without colour. */
export function LampIcon({ lamp }: { readonly lamp: LampColour }) {
  const styles = useStyles();
  const text = useText(LAMP_TEXT);
  const Icon = ICONS[lamp];
  return (
    <span
      className={mergeClasses(styles.lamp, styles[lamp])}
      role="img"
      aria-label={text[lamp]}
      title={text[lamp]}
    >
      <Icon aria-hidden />
    </span>
  );
}
