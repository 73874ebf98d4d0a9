import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RegistryClient } from '#registry/client/client';
import { failureSentence, InputFailure } from '#core/failure/input-failure';
import { Empty } from '../../../parts/empty.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { keepRegistryAddress, registryAddress } from '../../../session/registry-address.ts';
import { pullNotices } from '../../../session/registry-service.ts';
import { PULL } from '../../../text/pull.ts';
import { SHELL } from '../../../text/shell.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Address } from './address.tsx';
import { NoticeChoice, type NoticeChoiceProps } from './notice-choice.tsx';
import { type Notices, useNotices } from './use-notices.ts';

const useStyles = makeStyles({
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** The notices of the registry service, to be chosen and pulled. */
export function RegistryView() {
  const styles = useStyles();
  const language = usePane((state) => state.language);
  const [address, setAddress] = useState(registryAddress);
  const { notices, reload } = useNotices(address, language);
  return (
    <div className={styles.view}>
      <Address
        address={address}
        onChange={(next) => {
          keepRegistryAddress(next);
          if (next === address) reload();
          else setAddress(next);
        }}
      />
      <Listed notices={notices} onReload={reload} />
    </div>
  );
}

interface ListedProps {
  readonly notices: Notices;
  readonly onReload: () => void;
}

function Listed({ notices, onReload }: ListedProps) {
  const text = useText(PULL);
  if (notices.kind === 'loading') return <Loading text={text.loading} />;
  if (notices.kind === 'failed') return <Failed error={notices.error} onRetry={onReload} />;
  const { list, client } = notices;
  const reload = (
    <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={onReload}>
      {text.refresh}
    </Button>
  );
  if (list.notices.length === 0) return <Empty text={text.empty}>{reload}</Empty>;
  return <Pulling list={list} client={client} reload={reload} />;
}

/** The list, and why those that were chosen did not come. */
function Pulling({
  list,
  client,
  reload,
}: Omit<NoticeChoiceProps, 'onPull'> & { readonly client: RegistryClient }) {
  const store = useStore();
  const [failed, setFailed] = useState<{
    readonly error: unknown;
    readonly chosen: readonly string[];
  } | null>(null);
  const pull = (chosen: readonly string[]): void => {
    setFailed(null);
    void pullNotices(store, client, chosen, (error) => setFailed({ error, chosen }));
  };
  return (
    <>
      {failed !== null && <Failed error={failed.error} onRetry={() => pull(failed.chosen)} />}
      <NoticeChoice list={list} reload={reload} onPull={pull} />
    </>
  );
}

/** Why the service gave nothing, and the way to try again. */
function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText(PULL);
  const fault = useText(SHELL).fault;
  const language = usePane((state) => state.language);
  const sentence =
    error instanceof InputFailure
      ? failureSentence(error, language)
      : fault(error instanceof Error ? error.message : String(error));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>{text.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
