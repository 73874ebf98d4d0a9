import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Change } from '#core/collect/change';
import { targetOfField } from '#core/collect/field';
import { figureText } from '#core/check/status/typed-figure';
import type { CheckContext } from '#core/check/context';
import type { ReturnedValue } from '#core/collect/value';
import { RETURNS_TEXT, type ReturnsText } from '../../../text/month/returns.ts';
import { useText } from '../../../use-pane.ts';
import { Folded } from '../folded.tsx';

const useStyles = makeStyles({
  // Side by side where there is room, else one below the other.
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** Lines of a content that are shown at first. */
const LINES = 6;

/** What the workbook holds and what was returned; only the latter where the workbook holds nothing. */
export function Contents({ was, is }: Pick<Change, 'was' | 'is'>) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const shown = [...(was.content === null ? [] : [[text.was, was] as const]), [text.is, is] as const];
  return (
    <dl className={styles.pair}>
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            <Folded text={valueWords(value, text)} lines={LINES} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export const valueWords = ({ content, isPercent = false }: ReturnedValue, text: ReturnsText): string =>
  content === null ? text.empty : figureText({ value: content, isPercent });

/** What a change is about: its column, or the target whose figure it is. */
export function fieldWords({ field }: Change, text: ReturnsText, { targetOf }: CheckContext): string {
  const target = targetOfField(field);
  if (target !== null) return text.figure(targetOf(target)?.metric ?? target);
  return (text.fields as Readonly<Record<string, string>>)[field] ?? field;
}
