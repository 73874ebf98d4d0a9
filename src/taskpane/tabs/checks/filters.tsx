import { makeStyles, SearchBox, Select, Switch, tokens } from '@fluentui/react-components';
import type { FindingFilter } from '#actions/findings/finding-filter';
import type { FindingCounts } from '#actions/findings/finding-list';
import { FINDING_AREAS } from '#core/finding/area';
import { Stack } from '../../parts/stack.tsx';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { useText } from '../../use-pane.ts';
import { SeverityToggles } from './severity-toggles.tsx';

/** Width a drop-down needs; where two do not fit in a row they are put below each other. */
const NARROWEST = '136px';

const useStyles = makeStyles({
  wide: { width: '100%', maxWidth: 'none' },
  choices: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(${NARROWEST}, 1fr))`,
    gap: tokens.spacingHorizontalS,
  },
});

/** The filters of the list. Choices that would show nothing are not offered. */
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
  const text = useText(CHECKS_TEXT);
  const units = [...counts.units].sort(([a], [b]) => a.localeCompare(b, 'zh'));
  return (
    <search>
      <Stack gap="s">
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
      </Stack>
    </search>
  );
}

/** The chosen unit remains a choice, even when it has no finding any more. */
const withChosen = (
  units: readonly (readonly [string, number])[],
  chosen: string | null,
): readonly (readonly [string, number])[] =>
  chosen === null || units.some(([unit]) => unit === chosen) ? units : [...units, [chosen, 0]];
