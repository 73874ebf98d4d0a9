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
import { Failure, failureSentence } from '#core/failure/failure';
import { Empty } from '../../../parts/empty.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { keepRegistryAddress, registryAddress } from '../../../session/import/registry-address.ts';
import { pullNotices } from '../../../session/import/registry-service.ts';
import { PULL_TEXT } from '../../../text/pull.ts';
import { MESSAGE_TEXT } from '../../../text/message.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { AddressSetting } from './address-setting.tsx';
import { NoticeChoice, type NoticeChoiceProps } from './notice-choice.tsx';
import { type Notices, useNotices } from './use-notices.ts';

const useStyles = makeStyles({
  view: { flexGrow: 1 },
});

/** 取数: the notices of the registry service, to be chosen and pulled. */
export function RegistryView() {
  const styles = useStyles();
  const language = usePane((state) => state.language);
  const [address, setAddress] = useState(registryAddress);
  const { notices, reload } = useNotices(address, language);
  return (
    <Stack gap="s" className={styles.view}>
      <AddressSetting
        address={address}
        onChange={(next) => {
          keepRegistryAddress(next);
          if (next === address) reload();
          else setAddress(next);
        }}
      />
      <Listed notices={notices} onReload={reload} />
    </Stack>
  );
}

interface ListedProps {
  readonly notices: Notices;
  readonly onReload: () => void;
}

function Listed({ notices, onReload }: ListedProps) {
  const text = useText(PULL_TEXT);
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

/** The list, and why pulling the chosen notices failed. */
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

/** Why the service could not be read, with a button to try again. */
function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText(PULL_TEXT);
  const { fault, tryAgain } = useText(MESSAGE_TEXT);
  const language = usePane((state) => state.language);
  const sentence =
    error instanceof Failure
      ? failureSentence(error, language)
      : `${fault(error instanceof Error ? error.message : String(error))} ${tryAgain}`;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>{text.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
