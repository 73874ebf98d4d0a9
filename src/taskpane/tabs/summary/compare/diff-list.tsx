import { Button, Field, Input, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { DIFF_KINDS, type DiffItem, type DiffKind } from '#core/diff/diff';
import { ActionBar } from '../../../parts/action-bar.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { More } from '../../../parts/more.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { writeComparison } from '../../../session/workbook/compare-flow.ts';
import { COMPARE_TEXT } from '../../../text/compare.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { DiffEntry } from './diff-entry.tsx';

/** How many tasks are rendered at once: a few screens. */
const PAGE = 40;

const useStyles = makeStyles({
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  hint: { color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: '100%' },
});

/** The tasks that differ, or those of the pressed kinds, and the button that writes all of them to a sheet. */
export function DiffList({ items }: { readonly items: readonly DiffItem[] }) {
  const styles = useStyles();
  const text = useText(COMPARE_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [kinds, setKinds] = useState<readonly DiffKind[]>([]);
  const [words, setWords] = useState('');
  const searched = useDeferredValue(words);
  const [most, setMost] = useState(PAGE);
  const counts = useMemo(() => countsOf(items), [items]);
  const shown = useMemo(() => items.filter(isShown(kinds, searched)), [items, kinds, searched]);
  const kept = counts.get('kept') ?? 0;
  return (
    <>
      <Stack isRow gap="xs" role="group" aria-label={text.byKind}>
        {DIFF_KINDS.map((kind) => {
          const isChosen = kinds.includes(kind);
          const count = counts.get(kind) ?? 0;
          return (
            count > 0 && (
              <ToggleButton
                key={kind}
                size="small"
                className={styles.button}
                checked={isChosen}
                onClick={() => {
                  setKinds(isChosen ? kinds.filter((one) => one !== kind) : [...kinds, kind]);
                  setMost(PAGE);
                }}
              >
                {text.counted(text.kinds[kind], count)}
              </ToggleButton>
            )
          );
        })}
      </Stack>
      <Field label={text.search} size="small">
        <Input
          type="search"
          className={styles.input}
          placeholder={text.searchHint}
          value={words}
          onChange={(_, { value }) => {
            setWords(value);
            setMost(PAGE);
          }}
        />
      </Field>
      <ActionBar place="top">
        <Button
          appearance="primary"
          disabledFocusable={!isIdle || items.length === 0}
          onClick={() => void writeComparison(store)}
        >
          {text.write(items.length)}
        </Button>
        <Text size={200} className={styles.hint}>
          {text.writeHint}
        </Text>
      </ActionBar>
      <Text size={200} role="status" className={styles.hint}>
        {text.shown(shown.length, items.length)}
      </Text>
      {shown.length === 0 ? (
        <Empty
          text={items.length === kept && kinds.length === 0 && words === '' ? text.nothing : text.noneFound}
        />
      ) : (
        <Stack as="ul" gap="m">
          {shown.slice(0, most).map((item) => (
            <li key={`${item.a?.id ?? ''} ${item.b?.id ?? ''}`}>
              <DiffEntry item={item} />
            </li>
          ))}
        </Stack>
      )}
      {shown.length > most && (
        <More
          label={text.more(Math.min(PAGE, shown.length - most))}
          onMore={() => setMost((before) => before + PAGE)}
        />
      )}
      {kinds.length === 0 && kept > 0 && (
        <Text size={200} className={styles.hint}>
          {text.unchanged(kept)}
        </Text>
      )}
    </>
  );
}

function countsOf(items: readonly DiffItem[]): ReadonlyMap<DiffKind, number> {
  const counts = new Map<DiffKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

/** Tasks of the pressed kinds, where none is pressed all that differ; of these, those with all words of a search. */
function isShown(kinds: readonly DiffKind[], search: string): (item: DiffItem) => boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return ({ kind, a, b }) => {
    if (kinds.length === 0 ? kind === 'kept' && wanted.length === 0 : !kinds.includes(kind)) return false;
    if (wanted.length === 0) return true;
    const text = plain(
      [a, b].flatMap((task) => (task === null ? [] : [task.no, task.content, ...task.units])).join('\n'),
    );
    return wanted.every((word) => text.includes(word));
  };
}
