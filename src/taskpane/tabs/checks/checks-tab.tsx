import { Button, makeStyles } from '@fluentui/react-components';
import { prepareCheck } from '#actions/build/build-sheet';
import { Empty } from '../../parts/empty.tsx';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { CHECKS } from '../../text/checks.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Findings } from './findings.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 校验: what is odd in the workbook, found anew, looked through, answered and written down. */
export function ChecksTab() {
  const styles = useStyles();
  const text = useText(CHECKS);
  const session = usePane((state) => state.session);
  const desk = usePane((state) => state.desk);
  const isIdle = usePane((state) => state.work === null);
  if (session === null || desk === null) return null;
  if (!desk.held.isDuban) return <NoRegistry />;
  return (
    <div className={styles.tab}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!isIdle} onClick={() => void session.open()}>
          {text.run}
        </Button>
        <Button
          disabledFocusable={!isIdle}
          onClick={() => void session.change((held) => prepareCheck(held, session.checkOptions))}
        >
          {text.write}
        </Button>
      </div>
      {desk.checked.findings.length === 0 ? <Empty text={text.none} /> : <Findings checked={desk.checked} />}
    </div>
  );
}
