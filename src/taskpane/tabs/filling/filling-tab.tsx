import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { Empty } from '../../parts/empty.tsx';
import { Loading } from '../../parts/loading.tsx';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { FILLING } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { EditedStrip } from './edited-strip.tsx';
import { NoTask } from './no-task.tsx';
import { TaskCard } from './task-card.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** The row under the cursor: its task, how it stands, and what is missing. */
export function FillingTab() {
  const styles = useStyles();
  const text = useText(FILLING);
  const session = usePane((state) => state.session);
  const desk = usePane((state) => state.desk);
  const row = usePane((state) => state.row);
  const isOutdated = usePane((state) => state.isOutdated);
  if (session === null || desk === null) return null;
  if (!desk.held.isDuban) return <NoRegistry />;
  const readAgain = (
    <Button size="small" onClick={() => void session.open()}>
      {text.readAgain}
    </Button>
  );
  return (
    <div className={styles.tab}>
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
        <NoTask held={desk.held} />
      ) : (
        <TaskCard key={row.card.task.id} card={row.card} held={desk.held} isOutdated={isOutdated} />
      )}
    </div>
  );
}
