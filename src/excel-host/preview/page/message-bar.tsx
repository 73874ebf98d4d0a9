import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { focusGrid } from '../grid/input/cell-editor.tsx';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';

/** Shows why Excel refused the last action, until the next one or until it is dismissed. */
export function ExcelMessageBar() {
  const editor = useEditor();
  const text = usePreviewText();
  const message = useEditorState((state) => state.message);
  if (message === null) return null;
  return (
    <MessageBar
      intent={message === text.reading ? 'info' : 'warning'}
      layout="multiline"
      politeness="assertive"
    >
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.dismiss}
            onClick={() => {
              editor.set({ message: null });
              focusGrid();
            }}
          />
        }
      />
    </MessageBar>
  );
}
