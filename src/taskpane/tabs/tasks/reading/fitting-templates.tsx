import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { fitsTemplate } from '#actions/template/fitting-template';
import { readByTemplate } from '../../../session/import/lesson-flow.ts';
import type { Incoming } from '../../../session/state/incoming.ts';
import { Stack } from '../../../parts/stack.tsx';
import { READING_TEXT } from '../../../text/reading.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorBrandBackground2 },
});

/** Documents under review that have the form of a reading template of the workbook, each with a button to read it so. */
export function FittingTemplates({ incoming: { readings, lessons } }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const text = useText(READING_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const templates = usePane((state) => state.workbook?.ledger.entries.templates ?? NONE);
  const fitting = useMemo(
    () =>
      readings.flatMap(({ file, source }, place) => {
        const template =
          source === null || lessons.has(place)
            ? undefined
            : templates.find((one) => fitsTemplate(source, one));
        return template === undefined ? [] : [{ file, place, template }];
      }),
    [readings, lessons, templates],
  );
  return fitting.map(({ file, place, template }) => (
    <Stack
      key={place}
      gap="xs"
      className={styles.box}
      role="group"
      aria-label={text.fits(file, template.name)}
    >
      <Text>{text.fits(file, template.name)}</Text>
      <div>
        <Button
          size="small"
          disabledFocusable={!isIdle}
          onClick={() => void readByTemplate(store, place, template)}
        >
          {text.readByTemplate}
        </Button>
      </div>
    </Stack>
  ));
}

const NONE = [] as const;
