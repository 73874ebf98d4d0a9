import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { TaughtCorrection } from '#actions/template/lesson';
import type { Correction } from '#core/notice/correction/correction';
import { correctAllAlike, keepOnlyThis } from '../../../session/import/lesson-flow.ts';
import { Stack } from '../../../parts/stack.tsx';
import { READING_TEXT } from '../../../text/reading.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const EXAMPLES = 3;
/** Characters of a place that are shown. */
const LENGTH = 24;

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorBrandBackground2 },
  example: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** After a correction: the other places that look alike, to be corrected with it or left. */
export function AlikePlaces({
  taught,
  source,
}: {
  readonly taught: TaughtCorrection;
  readonly source: string;
}) {
  const styles = useStyles();
  const text = useText(READING_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const { others } = taught;
  return (
    <div ref={box}>
      <Stack gap="xs" className={styles.box} role="group" aria-label={text.alike(others.length)}>
        <Text weight="semibold">{text.alike(others.length)}</Text>
        {others.slice(0, EXAMPLES).map((one, index) => (
          <Text key={index} size={200} className={styles.example}>
            {text.example(wordsAt(source, one))}
          </Text>
        ))}
        <Stack isRow gap="xs">
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={!isIdle}
            onClick={() => void correctAllAlike(store)}
          >
            {text.correctAll(others.length)}
          </Button>
          <Button size="small" disabledFocusable={!isIdle} onClick={() => keepOnlyThis(store)}>
            {text.onlyHere}
          </Button>
        </Stack>
      </Stack>
    </div>
  );
}

const wordsAt = (source: string, correction: Correction): string =>
  correction.kind === 'mark'
    ? source.slice(correction.span.start, correction.span.end)
    : `${source.slice(correction.at, correction.at + LENGTH).replace(/\s+/g, ' ')}…`;
