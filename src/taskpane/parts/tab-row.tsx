import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    padding: `${tokens.spacingVerticalMNudge} 0 ${tokens.spacingVerticalSNudge}`,
    marginInline: tokens.spacingHorizontalMNudge,
    border: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ...typographyStyles.body1,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    // As wide as when it is selected and bold.
    '::after': {
      content: 'attr(data-words)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  small: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXXS}`,
    marginInline: tokens.spacingHorizontalS,
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface TabRowProps<N extends string> {
  /** Name of the row for screen readers. */
  readonly label: string;
  readonly names: readonly N[];
  readonly words: Readonly<Record<N, string>>;
  readonly selected: N;
  readonly onSelect: (name: N) => void;
  /** Id of the panel; those of the tabs are `{panel}-{name}`. */
  readonly panel: string;
  readonly isSmall?: boolean;
}

/** A tab list: one stop for the Tab key, arrow keys move the focus, Enter opens a tab. */
export function TabRow<N extends string>(props: TabRowProps<N>) {
  const { label, names, words, selected, onSelect, panel, isSmall = false } = props;
  const styles = useStyles();
  return (
    <div className={styles.row} role="tablist" aria-label={label} onKeyDown={moveFocus}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${panel}-${name}`}
          aria-controls={panel}
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          data-words={words[name]}
          className={mergeClasses(styles.tab, isSmall && styles.small, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const to = places[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  tabs.at(to === tabs.length ? 0 : to)?.focus();
}
