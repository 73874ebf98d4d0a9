import { Button } from '@fluentui/react-components';
import { prepareCheck } from '#actions/check/prepare-check';
import { Empty } from '../../parts/empty.tsx';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { Stack } from '../../parts/stack.tsx';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { usePane, useText } from '../../use-pane.ts';
import { AllFindings } from './all-findings.tsx';

/** 校验: runs the checks, lists their findings, and writes them to the workbook. */
export function ChecksTab() {
  const text = useText(CHECKS_TEXT);
  const session = usePane((state) => state.session);
  const workbook = usePane((state) => state.workbook);
  const isIdle = usePane((state) => state.work === null);
  if (session === null || workbook === null) return null;
  if (!workbook.ledger.isDuban) return <NoRegistry />;
  return (
    <Stack gap="m">
      <Stack isRow gap="s">
        <Button appearance="primary" disabledFocusable={!isIdle} onClick={() => void session.open()}>
          {text.run}
        </Button>
        <Button
          disabledFocusable={!isIdle}
          onClick={() =>
            void session.change((ledger) => prepareCheck(ledger, session.checkOptions), { kind: 'check' })
          }
        >
          {text.write}
        </Button>
      </Stack>
      {workbook.checked.findings.length === 0 ? (
        <Empty text={text.none} />
      ) : (
        <AllFindings checked={workbook.checked} />
      )}
    </Stack>
  );
}
