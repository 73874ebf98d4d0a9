import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { periodWords } from '#core/text/calendar-words';
import type { RowCard } from '#actions/row/card';
import { Stack } from '../../parts/stack.tsx';
import { FILLING_TEXT } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Folded } from './folded.tsx';

const useStyles = makeStyles({
  title: { columnGap: tokens.spacingHorizontalS },
  number: { margin: 0, ...typographyStyles.subtitle1 },
  path: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    ...typographyStyles.body1,
  },
  fact: { display: 'contents' },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  row: {
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ...typographyStyles.body1,
  },
  who: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** What the notice says about the task, and which unit and period the row is for. */
export function TaskHead({ card, isOneNotice }: { readonly card: RowCard; readonly isOneNotice: boolean }) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const language = usePane((state) => state.language);
  const { task, notice, report } = card;
  const path = [isOneNotice ? [] : (notice?.title ?? []), task.list ?? [], task.section].flat().join(' › ');
  const others = [...task.units.filter((unit) => !task.leadUnits.includes(unit)), ...task.groupUnits];
  const list = (names: readonly string[]): string => names.join(text.between);
  const facts = [
    [text.leaders, list(task.leaders.map(({ name, title }) => text.person(name, title)))],
    [text.leads, list(task.leadUnits) || text.none],
    [text.units, list(others)],
    [text.due, task.dueText ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <Stack as="header" gap="sNudge">
      <Stack isRow align="baseline" className={styles.title}>
        <h2 className={styles.number}>{task.no === '' ? text.unnumbered : text.task(task.no)}</h2>
        {path !== '' && <span className={styles.path}>{path}</span>}
      </Stack>
      <Folded text={task.content} lines={4} />
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {report !== null && (
        <Stack isRow align="center" className={styles.row}>
          <span className={styles.label}>{text.row}</span>
          <span className={styles.who}>{report.unit ?? text.noUnit}</span>
          {report.unit !== null && (
            <Badge appearance="tint" color={report.role === 'none' ? 'warning' : 'brand'}>
              {text.roles[report.role]}
            </Badge>
          )}
          <span>{report.period === null ? text.noPeriod : periodWords(report.period, language)}</span>
        </Stack>
      )}
    </Stack>
  );
}
