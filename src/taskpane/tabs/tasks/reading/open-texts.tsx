import { Button } from '@fluentui/react-components';
import { openText } from '../../../session/import/lesson-flow.ts';
import type { Incoming } from '../../../session/state/incoming.ts';
import { FittingTemplates } from './fitting-templates.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { READING_TEXT } from '../../../text/reading.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

/** Buttons that open the text of each document under review; none for registries and workbooks. */
export function OpenTexts({ incoming }: { readonly incoming: Incoming }) {
  const { readings } = incoming;
  const text = useText(READING_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const documents = readings.filter(({ source }) => source !== null);
  if (documents.length === 0) return null;
  return (
    <Stack gap="xs">
      <FittingTemplates incoming={incoming} />
      <Stack isRow gap="xs">
        {readings.map(({ file, source }, place) =>
          source === null ? null : (
            <Button
              key={place}
              size="small"
              disabledFocusable={!isIdle}
              onClick={() => openText(store, place)}
            >
              {documents.length === 1 ? text.open : text.openOf(file)}
            </Button>
          ),
        )}
      </Stack>
    </Stack>
  );
}
