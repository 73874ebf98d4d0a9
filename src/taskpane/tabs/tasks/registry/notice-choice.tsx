import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Registry } from '#core/record/registry';
import type { NoticeEntry, NoticeList } from '#registry/protocol/list';
import { Stack } from '../../../parts/stack.tsx';
import { PULL_TEXT } from '../../../text/pull.ts';
import { usePane, useText } from '../../../use-pane.ts';
import { ActionBar } from '../../../parts/action-bar.tsx';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  box: { width: '100%', alignItems: 'flex-start' },
  room: { flexGrow: 1 },
  title: { color: tokens.colorNeutralForeground1 },
  about: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  unusable: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
});

export interface NoticeChoiceProps {
  readonly list: NoticeList;
  /** The button that loads the list again. */
  readonly reload: ReactNode;
  readonly onPull: (notices: readonly string[]) => void;
}

/** The notices of a service, marked where the ledger has them; the chosen ones are pulled. */
export function NoticeChoice({ list: { notices, unusable }, reload, onPull }: NoticeChoiceProps) {
  const styles = useStyles();
  const text = useText(PULL_TEXT);
  const base = usePane((state) => state.workbook?.ledger.base ?? null);
  const isIdle = usePane((state) => state.work === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const count = notices.filter(({ id }) => chosen.has(id)).length;
  const toggle = (id: string): void =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  return (
    <>
      <Stack isRow isSpread align="center">
        <Checkbox
          label={text.all}
          checked={count === 0 ? false : count === notices.length ? true : 'mixed'}
          onChange={(_, { checked }) =>
            setChosen(new Set(checked === true ? notices.map(({ id }) => id) : []))
          }
        />
        {reload}
      </Stack>
      <Stack as="ul" aria-label={text.notices}>
        {notices.map((notice) => (
          <li key={notice.id} className={styles.item}>
            <Checkbox
              className={styles.box}
              checked={chosen.has(notice.id)}
              onChange={() => toggle(notice.id)}
              label={<NoticeLabel notice={notice} state={stateOf(notice, base)} />}
            />
          </li>
        ))}
      </Stack>
      {unusable.length > 0 && (
        <details className={styles.unusable}>
          <summary>{text.unusable(unusable.length)}</summary>
          {unusable.map(({ file, message }) => (
            <p key={file}>{message}</p>
          ))}
        </details>
      )}
      <div className={styles.room} />
      <ActionBar>
        <Button
          appearance="primary"
          disabledFocusable={!isIdle || count === 0}
          {...(count === 0 ? { title: text.chooseFirst } : {})}
          onClick={() => onPull(notices.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))}
        >
          {text.pull(count)}
        </Button>
      </ActionBar>
    </>
  );
}

function NoticeLabel({ notice, state }: { readonly notice: NoticeEntry; readonly state: NoticeState }) {
  const styles = useStyles();
  const text = useText(PULL_TEXT);
  const { title, docNumber, issuedOn, tasks, targets } = notice;
  const about = [docNumber, issuedOn, text.tasks(tasks, targets)].filter((part) => part !== null);
  return (
    <Stack as="span" gap="xxs">
      <Stack as="span" isRow gap="sNudge" align="center" className={styles.title}>
        <Text>{title}</Text>
        {state !== 'new' && (
          <Badge size="small" appearance="tint" color={state === 'changed' ? 'warning' : 'success'}>
            {text[state]}
          </Badge>
        )}
      </Stack>
      <span className={styles.about}>{about.join(' · ')}</span>
    </Stack>
  );
}

type NoticeState = 'new' | 'present' | 'changed';

/** Whether the ledger has a notice. A different number of tasks or targets shows that it has changed since. */
function stateOf({ id, tasks, targets }: NoticeEntry, base: Registry | null): NoticeState {
  if (!base?.notices.some((notice) => notice.id === id)) return 'new';
  const own = new Set(base.tasks.flatMap((task) => (task.notice === id ? [task.id] : [])));
  const ownTargets = base.targets.filter(({ task }) => own.has(task)).length;
  return own.size === tasks && ownTargets === targets ? 'present' : 'changed';
}
