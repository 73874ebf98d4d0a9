import { makeStyles, SearchBox, Select, Switch } from '@fluentui/react-components';
import type { FindingCounts, FindingFilter } from '#actions/findings/finding-list';
import { FINDING_AREAS } from '#core/finding/area';
import { CHECKS } from '../../text/checks.ts';
import { useText } from '../../use-pane.ts';
import { SeverityToggles } from './severity-toggles.tsx';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '8px' },
  wide: { width: '100%', maxWidth: 'none' },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(136px, 1fr))', gap: '8px' },
});

/** How the list is narrowed down; choices that would show nothing are not offered. */
export function Filters({
  counts,
  filter,
  onChange,
}: {
  readonly counts: FindingCounts;
  readonly filter: FindingFilter;
  readonly onChange: (change: Partial<FindingFilter>) => void;
}) {
  const styles = useStyles();
  const text = useText(CHECKS);
  const units = [...counts.units].sort(([a], [b]) => a.localeCompare(b, 'zh'));
  return (
    <search className={styles.filters}>
      <SeverityToggles
        counts={counts.severity}
        chosen={filter.severities}
        onChange={(severities) => onChange({ severities })}
      />
      <SearchBox
        className={styles.wide}
        aria-label={text.search}
        placeholder={text.search}
        value={filter.text}
        dismiss={{ 'aria-label': text.clearSearch }}
        onChange={(_, { value }) => onChange({ text: value })}
      />
      <div className={styles.choices}>
        <Select
          aria-label={text.unit}
          value={filter.unit ?? ''}
          onChange={(_, { value }) => onChange({ unit: value === '' ? null : value })}
        >
          <option value="">{text.allUnits}</option>
          {withChosen(units, filter.unit).map(([unit, count]) => (
            <option key={unit} value={unit}>
              {text.counted(unit, count)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={text.area}
          value={filter.area ?? ''}
          onChange={(_, { value }) =>
            onChange({ area: FINDING_AREAS.find((area) => area === value) ?? null })
          }
        >
          <option value="">{text.allAreas}</option>
          {FINDING_AREAS.filter((area) => counts.areas.has(area) || area === filter.area).map((area) => (
            <option key={area} value={area}>
              {text.counted(text.areas[area], counts.areas.get(area) ?? 0)}
            </option>
          ))}
        </Select>
      </div>
      {counts.settled > 0 && (
        <Switch
          checked={filter.isSettledShown}
          label={text.showSettled(counts.settled)}
          onChange={(_, { checked }) => onChange({ isSettledShown: checked })}
        />
      )}
    </search>
  );
}

/** What is chosen stays a choice, even when nothing is left of it. */
const withChosen = (
  units: readonly (readonly [string, number])[],
  chosen: string | null,
): readonly (readonly [string, number])[] =>
  chosen === null || units.some(([unit]) => unit === chosen) ? units : [...units, [chosen, 0]];
