import { Badge, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { CheckContext } from '#core/check/context';
import type { Change } from '#core/collect/change';
import { reasonSentence } from '#core/collect/reasons';
import { Stack } from '../../../parts/stack.tsx';
import { answerChange } from '../../../session/returns/returns-flow.ts';
import { canBeTaken } from '../../../session/state/returns-review.ts';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Contents, fieldWords } from './contents.tsx';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  field: { overflowWrap: 'anywhere', ...typographyStyles.body1 },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
});

const COLORS = {
  new: 'success',
  changed: 'brand',
  conflict: 'danger',
  proposed: 'warning',
  cleared: 'warning',
  rejected: 'danger',
  unchanged: 'informative',
} as const;

/** One change: whether it is taken, what it is, where it comes from. Rendered again only when that changes. */
export const ChangeItem = memo(function ChangeItem({
  change,
  isTaken,
  context,
}: {
  readonly change: Change;
  readonly isTaken: boolean;
  readonly context: CheckContext;
}) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const { kind, was, is, file, sheet, row, reason } = change;
  const name = fieldWords(change, text, context);
  return (
    <Stack gap="xxs" className={styles.item}>
      <Stack isRow isSpread gap="xs" align="center">
        {canBeTaken(change) ? (
          <Checkbox
            checked={isTaken}
            label={name}
            onChange={(_, { checked }) => answerChange(store, change, checked === true)}
          />
        ) : (
          <span className={styles.field}>{name}</span>
        )}
        <Badge appearance="tint" color={COLORS[kind]}>
          {text.kinds[kind]}
        </Badge>
      </Stack>
      <Contents was={was} is={is} />
      {reason !== null && <span className={styles.note}>{reasonSentence(reason, language)}</span>}
      <span className={styles.note}>{text.place(file, sheet, row)}</span>
    </Stack>
  );
});
