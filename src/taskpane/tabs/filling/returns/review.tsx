import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Change, ChangeKind } from '#core/collect/change';
import { periodWords } from '#core/text/calendar-words';
import { ActionBar } from '../../../parts/action-bar.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { takeAll, writeReturns } from '../../../session/returns/returns-flow.ts';
import { type ReturnsReview, takenOf } from '../../../session/state/returns-review.ts';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { ALL_CHANGES, ChangeFilter, isListed } from './change-filter.tsx';
import { ChangeList } from './change-list.tsx';
import { ChooseButtons } from './choose-buttons.tsx';
import { FileNotes } from './file-notes.tsx';
import { KindToggles } from './kind-toggles.tsx';

const useStyles = makeStyles({
  title: { margin: 0, overflowWrap: 'anywhere', ...typographyStyles.subtitle2 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { flexGrow: 1 },
});

/** Lists with more changes than this can be filtered. */
const FEW = 12;

/** Kinds that a person has to decide or to know, in the order in which they are counted. */
const UNDECIDED: readonly ChangeKind[] = ['conflict', 'proposed', 'cleared', 'rejected'];

/** What the returned files would change: which are written, and the button that writes them. */
export function Review({ review }: { readonly review: ReturnsReview }) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const isIdle = usePane((state) => state.work === null);
  const [kinds, setKinds] = useState<readonly ChangeKind[]>([]);
  const [filter, setFilter] = useState(ALL_CHANGES);
  const listed = useDeferredValue(filter);
  const heading = useRef<HTMLHeadingElement>(null);
  const { collection, checked } = review.collecting;
  const { files, period } = collection;
  const { changes } = review;
  const { context } = checked.session;
  const ofKind = useMemo(() => changes.filter(isShown(kinds)), [changes, kinds]);
  const shown = useMemo(() => ofKind.filter(isListed(listed, context)), [ofKind, listed, context]);
  const taken = takenOf(review);
  // The buttons that had the focus are gone.
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, [review.files, review.written]);
  return (
    <Stack gap="m" className={styles.list}>
      <Stack gap="xs">
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {text.heading(period === null ? null : periodWords(period, language), files.length)}
        </h2>
        {review.written.length > 0 && <Text role="status">{text.written(review.written.length)}</Text>}
        <Stack isRow gap="s">
          <ChooseButtons />
          <Button size="small" appearance="subtle" onClick={() => store.set({ returns: null })}>
            {review.written.length > 0 ? text.close : text.discard}
          </Button>
        </Stack>
      </Stack>
      <FileNotes files={files} />
      {changes.length === 0 ? (
        <Empty text={text.nothing} />
      ) : (
        <>
          <KindToggles changes={changes} chosen={kinds} onChange={setKinds} />
          {changes.length > FEW && <ChangeFilter changes={ofKind} shown={filter} onChange={setFilter} />}
          <ActionBar place="top">
            <Button
              appearance="primary"
              disabledFocusable={!isIdle || taken.length === 0}
              onClick={() => void writeReturns(store)}
            >
              {text.write(taken.length)}
            </Button>
            <Button onClick={() => takeAll(store, 'valid')}>{text.takeValid}</Button>
            <Button onClick={() => takeAll(store, 'none')}>{text.leaveAll}</Button>
            <Text size={200} className={styles.hint}>
              <LeftWords changes={changes} taken={taken} />
            </Text>
          </ActionBar>
          {changes.length > FEW && (
            <Text size={200} role="status" className={styles.hint}>
              {text.found(shown.length, changes.length)}
            </Text>
          )}
          {shown.length === 0 ? (
            <Empty text={kinds.length === 0 && ofKind.length === 0 ? text.nothing : text.noneOfKind} />
          ) : (
            <ChangeList
              key={[...kinds, listed.unit, listed.words].join(' ')}
              review={review}
              shown={shown}
              context={context}
            />
          )}
        </>
      )}
    </Stack>
  );
}

/** Changes of the pressed kinds; where none is pressed all that would change something. */
const isShown =
  (kinds: readonly ChangeKind[]) =>
  ({ kind }: Change): boolean =>
    kinds.length === 0 ? kind !== 'unchanged' : kinds.includes(kind);

/** How many changes that need a person are not written. */
function LeftWords({
  changes,
  taken,
}: {
  readonly changes: readonly Change[];
  readonly taken: readonly Change[];
}) {
  const text = useText(RETURNS_TEXT);
  const isTaken = new Set(taken);
  const left = UNDECIDED.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind && !isTaken.has(change)).length;
    return count === 0 ? [] : [text.counted(text.kinds[kind], count)];
  });
  return left.length === 0 ? text.writeHint : text.left(left.join(text.between));
}
