import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    justifyContent: 'center',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
});

/** Shown instead of a view that is being loaded, or (`isWaiting` false) cannot be. */
export function Loading({ text, isWaiting = true }: { readonly text: string; readonly isWaiting?: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      {isWaiting ? <Spinner size="small" label={text} /> : <Text>{text}</Text>}
    </div>
  );
}
