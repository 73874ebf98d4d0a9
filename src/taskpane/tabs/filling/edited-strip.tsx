import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowReplyRegular, DismissRegular } from '@fluentui/react-icons';
import { isSettled } from '#actions/findings/answers';
import { FILLING } from '../../text/filling.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { Findings } from './findings.tsx';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    ...typographyStyles.body1,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** How many findings of the changed row are shown beside the card of another one. */
const MOST = 3;

/**
 * The report a person has just changed and left with Enter: what the checks say of it,
 * while the card below shows the row they are in now. Readers of the screen hear it.
 */
export function EditedStrip() {
  const styles = useStyles();
  const text = useText(FILLING);
  const store = useStore();
  const edited = usePane((state) => state.edited);
  const row = usePane((state) => state.row);
  const survey = usePane((state) => state.desk?.held.survey);
  const session = usePane((state) => state.session);
  const findings = edited?.card.findings.filter((found) => !isSettled(found)) ?? [];
  const isElsewhere =
    edited !== null && (edited.place.sheet !== row?.place.sheet || edited.place.row !== row.place.row);
  const head = edited === null ? '' : text.edited(edited.place.row + 1, edited.card.task.no);
  const words = findings.length === 0 ? text.editedClean : text.editedFound(findings.length);
  return (
    <>
      <div className={styles.unseen} role="status">
        {edited === null ? '' : `${head} ${words}`}
      </div>
      {isElsewhere && survey !== undefined && (
        <section className={styles.strip} aria-label={head}>
          <div className={styles.head}>
            <span className={styles.words}>
              <strong>{head}</strong> {words}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowReplyRegular />}
              title={text.backToRow}
              aria-label={text.backToRow}
              onClick={() => {
                session?.live
                  .goTo(edited.place.sheet, { row: edited.place.row, column: 0 })
                  .catch((error: unknown) => session.tellFailure(error));
              }}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              title={text.close}
              aria-label={text.close}
              onClick={() => store.set({ edited: null })}
            />
          </div>
          {findings.length > 0 && <Findings findings={findings.slice(0, MOST)} survey={survey} />}
        </section>
      )}
    </>
  );
}
