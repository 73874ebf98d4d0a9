import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type MarkedPiece, markChanges } from '#actions/diff/marked-text';
import type { DiffItem } from '#core/diff/diff';
import { diffSentence } from '#core/diff/words';
import type { Task } from '#core/record/task';
import { Stack } from '../../../parts/stack.tsx';
import { COMPARE_TEXT } from '../../../text/compare.ts';
import { usePane, useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  item: {
    paddingLeft: tokens.spacingHorizontalMNudge,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { overflowWrap: 'anywhere', ...typographyStyles.body1 },
  // Side by side where there is room, else one below the other.
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', ...typographyStyles.body1 },
  gone: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
  },
  new: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'underline',
  },
});

const COLORS = {
  raised: 'danger',
  lowered: 'warning',
  moved: 'warning',
  reworded: 'brand',
  kept: 'informative',
  dropped: 'important',
  added: 'success',
} as const;

/** One task: what became of it, and what both notices say, with the words marked that differ. */
export function DiffEntry({ item }: { readonly item: DiffItem }) {
  const styles = useStyles();
  const text = useText(COMPARE_TEXT);
  const language = usePane((state) => state.language);
  const { kind, a, b, isUncertain } = item;
  const marked = useMemo(() => (a === null || b === null ? null : markChanges(a.content, b.content)), [a, b]);
  const kindWords = text.kinds[kind];
  const sides = [
    ...(a === null ? [] : [[text.before, a, marked?.was ?? unmarked(a)] as const]),
    ...(b === null ? [] : [[text.after, b, marked?.is ?? unmarked(b)] as const]),
  ];
  return (
    <Stack
      gap="xs"
      className={styles.item}
      role="group"
      aria-label={text.item(kindWords, a === null ? '' : text.task(a.no), b === null ? '' : text.task(b.no))}
    >
      <Stack isRow gap="xs" align="center">
        <Badge appearance="tint" color={COLORS[kind]}>
          {kindWords}
        </Badge>
        {isUncertain && <Badge appearance="outline">{text.uncertain}</Badge>}
      </Stack>
      {a !== null && b !== null && kind !== 'kept' && (
        <span className={styles.what}>{diffSentence(item, language)}</span>
      )}
      <dl className={styles.pair}>
        {sides.map(([label, task, pieces]) => (
          <div key={label}>
            <dt className={styles.label}>
              {[`${label} ${text.task(task.no)}`, ...task.leadUnits.slice(0, 2)].join(' · ')}
            </dt>
            <dd className={styles.value}>
              <Marked pieces={pieces} isGone={label === text.before} />
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

const unmarked = ({ content }: Task): readonly MarkedPiece[] => [{ text: content, isChanged: false }];

function Marked({ pieces, isGone }: { readonly pieces: readonly MarkedPiece[]; readonly isGone: boolean }) {
  const styles = useStyles();
  return pieces.map(({ text, isChanged }, place) =>
    !isChanged ? (
      text
    ) : isGone ? (
      <del key={place} className={styles.gone}>
        {text}
      </del>
    ) : (
      <ins key={place} className={styles.new}>
        {text}
      </ins>
    ),
  );
}
