import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

const MARK = `3px solid transparent`;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    padding: '9px 0 6px',
    marginInline: '10px',
    border: 'none',
    borderBottom: MARK,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ...typographyStyles.body1,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    // As wide as when it is selected.
    '::after': {
      content: 'attr(data-words)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  small: { padding: '4px 0 3px', marginInline: '8px' },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface TabRowProps<N extends string> {
  /** What the row is for. */
  readonly label: string;
  readonly names: readonly N[];
  readonly words: Readonly<Record<N, string>>;
  readonly selected: N;
  readonly onSelect: (name: N) => void;
  /** Id of what a tab shows; the tabs themselves are `{panel}-{name}`. */
  readonly panel: string;
  readonly isSmall?: boolean;
}

/** Tabs in a row: one stop for the tab key, arrows go from one to the next, Enter opens it. */
export function TabRow<N extends string>(props: TabRowProps<N>) {
  const { label, names, words, selected, onSelect, panel, isSmall = false } = props;
  const styles = useStyles();
  return (
    <div className={styles.row} role="tablist" aria-label={label} onKeyDown={goOn}>
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

/** Moves the focus within the row. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
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
