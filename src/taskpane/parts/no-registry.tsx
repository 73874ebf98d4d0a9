import { Button } from '@fluentui/react-components';
import { SHELL } from '../text/shell.ts';
import { useStore, useText } from '../use-pane.ts';
import { Empty } from './empty.tsx';

/** What a tab shows beside a workbook without a registry: where one comes from. */
export function NoRegistry() {
  const text = useText(SHELL);
  const store = useStore();
  return (
    <Empty text={text.noRegistry}>
      <Button appearance="primary" onClick={() => store.set({ tab: 'tasks' })}>
        {text.toTasks}
      </Button>
    </Empty>
  );
}
