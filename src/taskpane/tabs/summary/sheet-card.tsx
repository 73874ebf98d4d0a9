import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef } from 'react';
import { canBuild, lacksOf } from '#actions/build/missing-inputs';
import type { BuiltSheet } from '#actions/build/build-sheet';
import type { Desk } from '../../session/state.ts';
import { SUMMARY } from '../../text/summary.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Changes } from './changes.tsx';
import { Lacks } from './lacks.tsx';
import { useBuild } from './use-build.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
  },
  title: { margin: 0 },
  purpose: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** One table: what it is for, whether it is there, what it would lack, and how it is built. */
export function SheetCard({ sheet, desk }: { readonly sheet: BuiltSheet; readonly desk: Desk }) {
  const styles = useStyles();
  const text = useText(SUMMARY);
  const isIdle = usePane((state) => state.work === null);
  const lacks = useMemo(() => lacksOf(desk.held, desk.checked, sheet), [desk, sheet]);
  const { asked, build, confirm, cancel, show } = useBuild(sheet);
  const title = useId();
  const builder = useRef<HTMLDivElement>(null);
  const isThere = desk.held.survey.sheets.some(({ name }) => name === sheet);
  const back = (): void => builder.current?.querySelector('button')?.focus();
  const buildWord = isThere ? text.buildAgain : text.build;
  return (
    <section className={styles.card} aria-labelledby={title}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={title} className={styles.title}>
          {sheet}
        </Subtitle2>
        <Badge appearance={isThere ? 'tint' : 'outline'} color={isThere ? 'success' : 'informative'}>
          {isThere ? text.isBuilt : text.isNotBuilt}
        </Badge>
      </div>
      <Text className={styles.purpose}>{text.purposes[sheet]}</Text>
      <Lacks sheet={sheet} lacks={lacks} />
      <div ref={builder} className={styles.buttons}>
        {canBuild(lacks) && (
          <Button
            appearance={isThere ? 'secondary' : 'primary'}
            aria-label={text.of(buildWord, sheet)}
            disabledFocusable={!isIdle || asked !== null}
            onClick={() => void build()}
          >
            {buildWord}
          </Button>
        )}
        {isThere && (
          <Button
            appearance="subtle"
            aria-label={text.of(text.open, sheet)}
            disabledFocusable={!isIdle}
            onClick={() => void show()}
          >
            {text.open}
          </Button>
        )}
      </div>
      {asked !== null && (
        <Changes
          sheet={sheet}
          plan={asked.plan}
          onConfirm={async () => {
            await confirm();
            back();
          }}
          onCancel={() => {
            cancel();
            back();
          }}
        />
      )}
    </section>
  );
}
