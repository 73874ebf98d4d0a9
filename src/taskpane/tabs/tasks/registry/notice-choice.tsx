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
import { PULL } from '../../../text/pull.ts';
import { usePane, useText } from '../../../use-pane.ts';
import { ActionBar } from '../action-bar.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  box: { width: '100%', alignItems: 'flex-start' },
  room: { flexGrow: 1 },
  label: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground1,
  },
  about: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  unusable: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
});

export interface NoticeChoiceProps {
  readonly list: NoticeList;
  /** What loads the list again. */
  readonly reload: ReactNode;
  readonly onPull: (notices: readonly string[]) => void;
}

/** The notices of a service, with what the workbook already holds of them; those that are chosen are pulled. */
export function NoticeChoice({ list: { notices, unusable }, reload, onPull }: NoticeChoiceProps) {
  const styles = useStyles();
  const text = useText(PULL);
  const drawn = usePane((state) => state.desk?.held.drawn ?? null);
  const isIdle = usePane((state) => state.work === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const count = notices.filter(({ id }) => chosen.has(id)).length;
  const toggle = (id: string): void =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  return (
    <>
      <div className={styles.head}>
        <Checkbox
          label={text.all}
          checked={count === 0 ? false : count === notices.length ? true : 'mixed'}
          onChange={(_, { checked }) =>
            setChosen(new Set(checked === true ? notices.map(({ id }) => id) : []))
          }
        />
        {reload}
      </div>
      <ul className={styles.list} aria-label={text.notices}>
        {notices.map((notice) => (
          <li key={notice.id} className={styles.item}>
            <Checkbox
              className={styles.box}
              checked={chosen.has(notice.id)}
              onChange={() => toggle(notice.id)}
              label={<NoticeLabel notice={notice} state={stateOf(notice, drawn)} />}
            />
          </li>
        ))}
      </ul>
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

function NoticeLabel({ notice, state }: { readonly notice: NoticeEntry; readonly state: HeldState }) {
  const styles = useStyles();
  const text = useText(PULL);
  const { title, docNumber, issuedOn, tasks, targets } = notice;
  const about = [docNumber, issuedOn, text.tasks(tasks, targets)].filter((part) => part !== null);
  return (
    <span className={styles.label}>
      <span className={styles.title}>
        <Text>{title}</Text>
        {state !== 'new' && (
          <Badge size="small" appearance="tint" color={state === 'changed' ? 'warning' : 'success'}>
            {text[state]}
          </Badge>
        )}
      </span>
      <span className={styles.about}>{about.join(' · ')}</span>
    </span>
  );
}

type HeldState = 'new' | 'held' | 'changed';

/** Whether the workbook has a notice; it surely changed where it has another number of tasks or targets now. */
function stateOf({ id, tasks, targets }: NoticeEntry, drawn: Registry | null): HeldState {
  if (!drawn?.notices.some((notice) => notice.id === id)) return 'new';
  const own = new Set(drawn.tasks.flatMap((task) => (task.notice === id ? [task.id] : [])));
  const ownTargets = drawn.targets.filter(({ task }) => own.has(task)).length;
  return own.size === tasks && ownTargets === targets ? 'held' : 'changed';
}
