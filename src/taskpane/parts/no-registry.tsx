import { Button } from '@fluentui/react-components';
import { SHELL_TEXT } from '../text/shell.ts';
import { useStore, useText } from '../use-pane.ts';
import { Empty } from './empty.tsx';

/** Shown on a tab while the workbook has no registry: the way to import one. */
export function NoRegistry() {
  const text = useText(SHELL_TEXT);
  const store = useStore();
  return (
    <Empty text={text.noRegistry}>
      <Button appearance="primary" onClick={() => store.set({ tab: 'tasks' })}>
        {text.toTasks}
      </Button>
    </Empty>
  );
}
