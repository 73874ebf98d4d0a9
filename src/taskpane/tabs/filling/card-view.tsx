import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Empty } from '../../parts/empty.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FILLING_TEXT } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { EditedStrip } from './edited-strip.tsx';
import { NoTask } from './no-task.tsx';
import { TaskCard } from './task-card.tsx';

/** 当前行: the task of the row the user is in, its findings and lamps, and what is missing. */
export function CardView() {
  const text = useText(FILLING_TEXT);
  const session = usePane((state) => state.session);
  const workbook = usePane((state) => state.workbook);
  const row = usePane((state) => state.row);
  const isOutdated = usePane((state) => state.isOutdated);
  if (session === null || workbook === null) return null;
  const readAgain = (
    <Button size="small" onClick={() => void session.open()}>
      {text.readAgain}
    </Button>
  );
  return (
    <Stack gap="m">
      {isOutdated && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{text.outdated}</MessageBarBody>
          <MessageBarActions>{readAgain}</MessageBarActions>
        </MessageBar>
      )}
      {!isOutdated && <EditedStrip />}
      {row === null ? (
        <Loading text={text.reading} />
      ) : row.card === 'unreadable' ? (
        <Empty text={text.unreadable}>{readAgain}</Empty>
      ) : row.card === null ? (
        <NoTask ledger={workbook.ledger} />
      ) : (
        <TaskCard key={row.card.task.id} card={row.card} ledger={workbook.ledger} isOutdated={isOutdated} />
      )}
    </Stack>
  );
}
