import { Badge, Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { TableCellEditRegular } from '@fluentui/react-icons';
import { placeOfRecord } from '#actions/ledger/ledger-place';
import type { ListedUnit } from '#actions/units/unit-list';
import { cellText } from '#workbook/codec/cell';
import { unitKey } from '#workbook/sheets/units/unit-row';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { UNITS } from '#workbook/sheets/units/columns';
import { Stack } from '../../../parts/stack.tsx';
import { UNITS_TEXT } from '../../../text/units.ts';
import { useGoTo } from '../../../use-go-to.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalSNudge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
  },
  words: { flexGrow: 1, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** A unit: its number of tasks, other names, members and contact. */
export function UnitItem({ unit }: { readonly unit: ListedUnit }) {
  const styles = useStyles();
  const text = useText(UNITS_TEXT);
  const goTo = useGoTo();
  const { name, kind, leads, assists, canonical, answer, aliases, members, contact, phone } = unit;
  const isGroup = kind === 'group';
  const lines = [
    isGroup ? text.uses(assists) : text.duties(leads ?? 0, assists),
    canonical !== null && answer === 'yes' ? `${text.countsAs} ${canonical}` : '',
    aliases.length > 0 ? `${text.aliases} ${aliases.join(text.between)}` : '',
    members.length > 0 ? `${text.members} ${members.join(text.between)}` : isGroup ? text.noMembers : '',
    contact + phone === '' ? '' : `${text.contact} ${contact} ${phone}`,
  ].filter((line) => line !== '');
  return (
    <Stack as="li" isRow isFixed gap="xs" align="start" className={styles.item}>
      <Stack as="span" className={styles.words}>
        <Stack as="span" isRow gap="sNudge" align="center">
          <Text>{name}</Text>
          {isGroup && (
            <Badge size="small" appearance="outline">
              {text.group}
            </Badge>
          )}
        </Stack>
        {lines.map((line) => (
          <span key={line} className={styles.about}>
            {line}
          </span>
        ))}
      </Stack>
      <Button
        size="small"
        appearance="subtle"
        icon={<TableCellEditRegular />}
        title={text.goTo}
        aria-label={text.goToOf(name)}
        onClick={() => {
          const row = { source: UNITS, by: KEY_COLUMN, value: cellText(unitKey(unit)) };
          const column = isGroup ? 'members' : 'contact';
          goTo(({ ledger: { survey } }) => placeOfRecord(survey, { ...row, column }), UNITS.sheet);
        }}
      />
    </Stack>
  );
}
