import { Badge, Button, Checkbox, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReminderDraft } from '#actions/reporting/reminders';
import { Stack } from '../../../parts/stack.tsx';
import { copyText } from '../../../session/month/files-out.ts';
import { REMINDERS_TEXT } from '../../../text/month/reminders.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  unit: { overflowWrap: 'anywhere' },
});

const COLORS = { advance: 'brand', overdue: 'warning', formal: 'danger' } as const;

/** One unit that owes reports: whether it is reminded, in which tone, and the text. */
export function ReminderItem({
  draft: { unit, tone, text: reminder, isSent },
  about,
  isChosen,
  onChoose,
}: {
  readonly draft: ReminderDraft;
  readonly about: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const styles = useStyles();
  const text = useText(REMINDERS_TEXT);
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <Stack gap="xxs">
      <Stack isRow isSpread gap="xs" align="center">
        {isSent ? (
          <Text weight="semibold" className={styles.unit}>
            {unit}
          </Text>
        ) : (
          <Checkbox
            label={unit}
            checked={isChosen}
            onChange={(_, { checked }) => onChoose(checked === true)}
          />
        )}
        <Stack isRow gap="xs">
          {isSent && <Badge appearance="outline">{text.sentToday}</Badge>}
          <Badge appearance="tint" color={COLORS[tone]}>
            {text.tones[tone]}
          </Badge>
        </Stack>
      </Stack>
      <Text size={200} className={styles.about}>
        {about}
      </Text>
      <Stack isRow gap="s">
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={isOpen ? text.hideOf(unit) : text.showOf(unit)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.hide : text.show}
        </Button>
        <Button
          size="small"
          aria-label={text.copyOf(unit)}
          onClick={() =>
            void copyText(reminder).then((is) => {
              setCopied(is);
              if (!is) setOpen(true);
            })
          }
        >
          {text.copy}
        </Button>
      </Stack>
      {isOpen && (
        <Textarea aria-label={text.textOf(unit)} readOnly resize="vertical" rows={8} value={reminder} />
      )}
      <Text size={200} role="status">
        {isCopied === null ? '' : isCopied ? text.copied : text.notCopied}
      </Text>
    </Stack>
  );
}
