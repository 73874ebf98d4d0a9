import {
  Badge,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { CheckContext } from '#core/check/context';
import type { Change } from '#core/collect/change';
import { Stack } from '../../../parts/stack.tsx';
import { answerChange, leaveChanges } from '../../../session/returns/returns-flow.ts';
import { changeKey, isTaken, type ReturnsReview } from '../../../session/state/returns-review.ts';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { useStore, useText } from '../../../use-pane.ts';
import { fieldWords, valueWords } from './contents.tsx';

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder1}`,
  },
  choice: { flexGrow: 1, minWidth: 0 },
  badge: { flexShrink: 0 },
  content: { display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    ...typographyStyles.caption1,
  },
});

const NONE = '';

/** Several files say different things in one place: one of them is chosen, or none. */
export function ConflictItem({
  changes,
  review,
  context,
}: {
  readonly changes: readonly Change[];
  readonly review: ReturnsReview;
  readonly context: CheckContext;
}) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const store = useStore();
  const [first] = changes;
  if (first === undefined) return null;
  const taken = changes.find((change) => isTaken(review, change));
  const choose = (key: string): void => {
    const chosen = changes.find((change) => changeKey(change) === key);
    if (chosen === undefined) leaveChanges(store, changes);
    else answerChange(store, chosen, true);
  };
  return (
    <Stack gap="xs" className={styles.item}>
      <Stack isRow isSpread gap="xs" align="start" isFixed>
        <Field className={styles.choice} label={text.chooseOne(fieldWords(first, text, context))}>
          <RadioGroup
            value={taken === undefined ? NONE : changeKey(taken)}
            onChange={(_, { value }) => choose(value)}
          >
            {changes.map((change) => (
              <Radio
                key={changeKey(change)}
                value={changeKey(change)}
                label={
                  <>
                    <span className={styles.content}>{valueWords(change.is, text)}</span>
                    <span className={styles.note}>{text.place(change.file, change.sheet, change.row)}</span>
                  </>
                }
              />
            ))}
            <Radio value={NONE} label={text.takeNone} />
          </RadioGroup>
        </Field>
        <Badge className={styles.badge} appearance="tint" color="danger">
          {text.kinds.conflict}
        </Badge>
      </Stack>
      {first.was.content !== null && (
        <span className={styles.note}>{`${text.was}：${valueWords(first.was, text)}`}</span>
      )}
    </Stack>
  );
}
