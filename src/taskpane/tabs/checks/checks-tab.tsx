import { Button, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { prepareCheck } from '#actions/check/prepare-check';
import { outdatedFindings } from '#actions/findings/written-findings';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
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
      <OutdatedSheet workbook={workbook} />
      {workbook.checked.findings.length === 0 ? (
        <Empty text={text.none} />
      ) : (
        <AllFindings checked={workbook.checked} />
      )}
    </Stack>
  );
}

/** Says where 校验结果, and with it 首页, still shows an earlier check. */
function OutdatedSheet({ workbook }: { readonly workbook: CheckedLedger }) {
  const text = useText(CHECKS_TEXT);
  const written = useMemo(() => outdatedFindings(workbook.ledger, workbook.checked), [workbook]);
  return written === null ? null : <Text size={200}>{text.outdatedSheet(written)}</Text>;
}
