import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowCard } from '#actions/row/card';
import { FILLING } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';
import { Folded } from './folded.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  number: { margin: 0, ...typographyStyles.subtitle1 },
  path: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    ...typographyStyles.body1,
  },
  fact: { display: 'contents' },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ...typographyStyles.body1,
  },
  who: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** What the notice says of the task, and for whom the row speaks. */
export function TaskHead({ card, isOneNotice }: { readonly card: RowCard; readonly isOneNotice: boolean }) {
  const styles = useStyles();
  const text = useText(FILLING);
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
    <header className={styles.head}>
      <div className={styles.title}>
        <h2 className={styles.number}>{task.no === '' ? text.unnumbered : text.task(task.no)}</h2>
        {path !== '' && <span className={styles.path}>{path}</span>}
      </div>
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
        <div className={styles.row}>
          <span className={styles.label}>{text.row}</span>
          <span className={styles.who}>{report.unit ?? text.noUnit}</span>
          {report.unit !== null && (
            <Badge appearance="tint" color={report.role === 'none' ? 'warning' : 'brand'}>
              {text.roles[report.role]}
            </Badge>
          )}
          <span>{report.period === null ? text.noPeriod : text.period(report.period)}</span>
        </div>
      )}
    </header>
  );
}
