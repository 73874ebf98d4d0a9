import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HTMLAttributes } from 'react';

const GAPS = {
  none: 0,
  xxs: tokens.spacingVerticalXXS,
  xs: tokens.spacingVerticalXS,
  sNudge: tokens.spacingVerticalSNudge,
  s: tokens.spacingVerticalS,
  mNudge: tokens.spacingVerticalMNudge,
  m: tokens.spacingVerticalM,
  l: tokens.spacingVerticalL,
} as const;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  start: { alignItems: 'flex-start' },
  center: { alignItems: 'center' },
  baseline: { alignItems: 'baseline' },
  spread: { justifyContent: 'space-between' },
  fixed: { flexWrap: 'nowrap' },
  none: { gap: GAPS.none },
  xxs: { gap: GAPS.xxs },
  xs: { gap: GAPS.xs },
  sNudge: { gap: GAPS.sNudge },
  s: { gap: GAPS.s },
  mNudge: { gap: GAPS.mNudge },
  m: { gap: GAPS.m },
  l: { gap: GAPS.l },
});

interface StackProps extends HTMLAttributes<HTMLElement> {
  /** The element; `ul` and `ol` have neither bullets nor margins here. */
  readonly as?: 'div' | 'span' | 'section' | 'header' | 'footer' | 'ul' | 'ol' | 'li';
  readonly gap?: keyof typeof GAPS;
  /** In a row that wraps; else in a column. */
  readonly isRow?: boolean;
  readonly align?: 'start' | 'center' | 'baseline';
  /** The children are spread over the whole width. */
  readonly isSpread?: boolean;
  /** A row that does not wrap. */
  readonly isFixed?: boolean;
}

/** Puts its children below or next to each other, spaced by the tokens of Fluent. */
export function Stack({
  as: Element = 'div',
  gap = 'none',
  isRow = false,
  align,
  isSpread = false,
  isFixed = false,
  className,
  ...rest
}: StackProps) {
  const styles = useStyles();
  return (
    <Element
      className={mergeClasses(
        isRow ? styles.row : styles.column,
        (Element === 'ul' || Element === 'ol') && styles.list,
        align && styles[align],
        isSpread && styles.spread,
        isFixed && styles.fixed,
        styles[gap],
        className,
      )}
      {...rest}
    />
  );
}
