import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { focusGrid } from './grid/editor.tsx';
import { useDesk, useDeskState, usePreviewText } from './use-desk.ts';

/** What Excel does not let a person do, until something else is done. */
export function ToldBar() {
  const desk = useDesk();
  const text = usePreviewText();
  const told = useDeskState((state) => state.told);
  if (told === null) return null;
  return (
    <MessageBar intent={told === text.reading ? 'info' : 'warning'} layout="multiline" politeness="assertive">
      <MessageBarBody>{told}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.dismiss}
            onClick={() => {
              desk.set({ told: null });
              focusGrid();
            }}
          />
        }
      />
    </MessageBar>
  );
}
