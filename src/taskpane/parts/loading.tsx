import { makeStyles, Spinner, Text } from '@fluentui/react-components';

const useStyles = makeStyles({
  place: { display: 'flex', justifyContent: 'center', padding: '32px 16px', textAlign: 'center' },
});

/** What stands where something is not there yet, or will not come. */
export function Loading({ text, isWaiting = true }: { readonly text: string; readonly isWaiting?: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      {isWaiting ? <Spinner size="small" label={text} /> : <Text>{text}</Text>}
    </div>
  );
}
