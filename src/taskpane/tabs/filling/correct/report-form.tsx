import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { ClosedReport } from '#actions/period/closed-reports';
import {
  type CorrectedPart,
  type FigureFault,
  figurePart,
  partText,
  readDraft,
} from '#actions/period/correction-draft';
import { VALUE_WORDING } from '#core/finding/value-wording';
import type { SelfRating } from '#core/record/entered/entry';
import { Stack } from '../../../parts/stack.tsx';
import { correctReport, editForm, setAuthor } from '../../../session/month/correct-flow.ts';
import type { CorrectionForm } from '../../../session/state/correcting.ts';
import { CORRECT_TEXT } from '../../../text/month/correct.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const RATINGS = Object.keys(VALUE_WORDING.rating) as readonly SelfRating[];

/** Parts that may be long texts. */
const LONG: ReadonlySet<CorrectedPart> = new Set<CorrectedPart>(['text', 'problem', 'nextStep']);

const useStyles = makeStyles({
  // Side by side where there is room, else one below the other.
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'start',
  },
  // Figures and ratings are short enough to stand side by side in a narrow pane.
  short: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(110px, 100%), 1fr))' },
  part: { margin: 0, ...typographyStyles.body1Strong },
  label: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  was: {
    margin: 0,
    maxHeight: '180px',
    overflowY: 'auto',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
  },
  // Else as wide as the browser makes an input, wider than a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

type Missing = 'by' | 'why' | 'changes';

/** 更正: every part of a closed report as it was beside what it is to say; who and why are required. */
export function ReportForm({
  report,
  form: open,
}: {
  readonly report: ClosedReport;
  readonly form: CorrectionForm;
}) {
  const styles = useStyles();
  const text = useText(CORRECT_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const isIdle = usePane((state) => state.work === null);
  const by = usePane((state) => state.correcting?.by ?? '');
  const { entry, targets } = report;
  const { draft, why } = open;
  const [faults, setFaults] = useState<ReadonlyMap<CorrectedPart, FigureFault>>(new Map());
  const [missing, setMissing] = useState<ReadonlySet<Missing>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  const edit = (part: CorrectedPart, value: string): void => {
    editForm(store, entry.key, { ...open, draft: { ...draft, [part]: value } });
    setFaults(new Map([...faults].filter(([one]) => one !== part)));
    setMissing(new Set([...missing].filter((one) => one !== 'changes')));
  };
  const end = (): void => editForm(store, entry.key, null);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const read = readDraft(entry, draft, targets);
    const lacks = new Set<Missing>([
      ...('changes' in read && Object.keys(read.changes).length === 0 ? (['changes'] as const) : []),
      ...(by.trim() === '' ? (['by'] as const) : []),
      ...(why.trim() === '' ? (['why'] as const) : []),
    ]);
    setFaults('faults' in read ? read.faults : new Map());
    setMissing(lacks);
    if ('changes' in read && lacks.size === 0) {
      await correctReport(store, report, read.changes, { by, why });
      return;
    }
    const first =
      'faults' in read
        ? [...read.faults.keys()][0]
        : lacks.has('by')
          ? 'by'
          : lacks.has('why')
            ? 'why'
            : 'text';
    form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(first ?? 'text')}"]`)?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    // What was typed is only dropped by the button.
    if (event.key === 'Escape' && Object.keys(draft).length === 0 && why === '') end();
  };
  const valueOf = (part: CorrectedPart): string => draft[part] ?? partText(entry, part);
  const pair = (part: CorrectedPart, name: string, was: string, input: ReactNode) => (
    <div key={part} role="group" aria-label={name}>
      <p className={styles.part}>{name}</p>
      <div className={mergeClasses(styles.pair, !LONG.has(part) && styles.short)}>
        <div>
          <span className={styles.label}>{text.was}</span>
          <p className={styles.was}>{was === '' ? text.empty : was}</p>
        </div>
        <div>
          <span className={styles.label} aria-hidden>
            {text.is}
          </span>
          {input}
        </div>
      </div>
    </div>
  );
  const area = (part: 'text' | 'problem' | 'nextStep', rows: number) =>
    pair(
      part,
      text.fields[part],
      partText(entry, part),
      <Textarea
        name={part}
        className={styles.input}
        aria-label={text.newOf(text.fields[part])}
        rows={rows}
        resize="vertical"
        value={valueOf(part)}
        onChange={(_, { value }) => edit(part, value)}
      />,
    );
  return (
    <form
      ref={form}
      noValidate
      aria-label={text.title}
      onSubmit={(event) => void save(event)}
      onKeyDown={leave}
    >
      <Stack gap="m">
        {area('text', 5)}
        {targets.map((target) => {
          const part = figurePart(target);
          const name = text.figure(target.metric, target.unit);
          const fault = faults.get(part);
          return pair(
            part,
            name,
            partText(entry, part),
            <Field
              {...(fault === undefined
                ? {}
                : { validationState: 'error', validationMessage: text.faults[fault] })}
            >
              <Input
                name={part}
                className={styles.input}
                aria-label={text.newOf(name)}
                value={valueOf(part)}
                onChange={(_, { value }) => edit(part, value)}
              />
            </Field>,
          );
        })}
        {pair(
          'rating',
          text.fields.rating,
          entry.rating === null ? '' : VALUE_WORDING.rating[entry.rating][language],
          <Select
            name="rating"
            aria-label={text.newOf(text.fields.rating)}
            value={valueOf('rating')}
            onChange={(_, { value }) => edit('rating', value)}
          >
            <option value="">{text.noRating}</option>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {VALUE_WORDING.rating[rating][language]}
              </option>
            ))}
          </Select>,
        )}
        {area('problem', 2)}
        {area('nextStep', 2)}
        <Field
          label={text.by}
          required
          size="small"
          {...(missing.has('by') ? { validationState: 'error', validationMessage: text.noBy } : {})}
        >
          <Input
            name="by"
            className={styles.input}
            value={by}
            onChange={(_, { value }) => setAuthor(store, value)}
          />
        </Field>
        <Field
          label={text.why}
          required
          size="small"
          {...(missing.has('why') ? { validationState: 'error', validationMessage: text.noWhy } : {})}
        >
          <Textarea
            name="why"
            rows={2}
            resize="vertical"
            value={why}
            onChange={(_, { value }) => editForm(store, entry.key, { ...open, why: value })}
          />
        </Field>
        {missing.has('changes') && <Text role="alert">{text.unchanged}</Text>}
        <Stack isRow gap="s">
          <Button type="submit" appearance="primary" disabledFocusable={!isIdle}>
            {text.save}
          </Button>
          <Button onClick={end}>{text.cancel}</Button>
        </Stack>
      </Stack>
    </form>
  );
}
