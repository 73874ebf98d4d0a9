import {
  Badge,
  Button,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { targetSentence } from '#actions/confirm/target-sentence';
import { placeOfRecord } from '#actions/ledger/ledger-place';
import { cellText } from '#workbook/codec/cell';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { FindingLine } from '../../../parts/finding-line.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { TARGETS_TEXT, type TargetsText } from '../../../text/targets.ts';
import { useGoTo } from '../../../use-go-to.ts';
import { useText } from '../../../use-pane.ts';
import { deadlineWords } from '../review/target-label.ts';
import type { WalkedTarget } from './use-walk.ts';

const useStyles = makeStyles({
  head: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  sentence: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
  },
  own: {
    backgroundColor: 'transparent',
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  figure: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightBold,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: tokens.spacingHorizontalXXS,
  },
  other: {
    backgroundColor: 'transparent',
    color: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    ...typographyStyles.body1,
  },
  line: { display: 'contents' },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  large: typographyStyles.subtitle2,
});

interface TargetQuestionProps {
  readonly walked: WalkedTarget;
  /** Its place from 0, and how many there are. */
  readonly place: number;
  readonly all: number;
  readonly isCorrecting: boolean;
  /** Goes to the target before or behind it. */
  readonly onMove: (step: 1 | -1) => void;
  /** The form, which takes the place of the fields. */
  readonly children: ReactNode;
}

/** A target beside the sentence it was read from. */
export function TargetQuestion({ walked, place, all, isCorrecting, onMove, children }: TargetQuestionProps) {
  const styles = useStyles();
  const text = useText(TARGETS_TEXT);
  const goTo = useGoTo();
  const { target, task, ofTask, findings, said } = walked;
  const heading = [text.task(task.no), ...task.section.slice(-1), ...task.leadUnits.slice(0, 1)].join(' · ');
  const row = {
    source: TARGETS,
    by: KEY_COLUMN,
    value: cellText(target.id),
    column: 'confirmation',
  } as const;
  return (
    <Stack gap="s">
      <Stack isRow isSpread isFixed gap="xs" align="center" className={styles.head}>
        <span role="status">
          {text.place(place + 1, all)} {said !== 'open' && <Badge appearance="tint">{text.said[said]}</Badge>}
        </span>
        {!isCorrecting && (
          <Stack isRow gap="xs">
            <Button
              {...{ size: 'small', appearance: 'subtle', icon: <ArrowLeftRegular /> }}
              {...{ title: text.previous, 'aria-label': text.previous, 'aria-keyshortcuts': 'ArrowLeft' }}
              onClick={() => onMove(-1)}
            />
            <Button
              {...{ size: 'small', appearance: 'subtle', icon: <ArrowRightRegular /> }}
              {...{ title: text.next, 'aria-label': text.next, 'aria-keyshortcuts': 'ArrowRight' }}
              onClick={() => onMove(1)}
            />
          </Stack>
        )}
      </Stack>
      <span className={styles.head}>{heading}</span>
      <blockquote className={styles.sentence} aria-label={text.sentence}>
        {targetSentence(task, target, ofTask).map((piece, index) =>
          piece.of === null ? (
            piece.text
          ) : (
            <mark key={index} className={styles[piece.of]}>
              {piece.text}
            </mark>
          ),
        )}
      </blockquote>
      {findings.map((finding, index) => (
        <FindingLine key={index} finding={finding} />
      ))}
      {isCorrecting ? children : <Fields walked={walked} text={text} />}
      {!isCorrecting && (
        <Link
          as="button"
          className={styles.head}
          onClick={() => goTo(({ ledger: { survey } }) => placeOfRecord(survey, row), TARGETS.sheet)}
        >
          {text.goTo}
        </Link>
      )}
    </Stack>
  );
}

/** What was read, one line a field. */
function Fields({
  walked: { target, year },
  text,
}: {
  readonly walked: WalkedTarget;
  readonly text: TargetsText;
}) {
  const styles = useStyles();
  const { reading } = useText(IMPORT_TEXT);
  const { metric, comparator, value, value2, unit, deadline, direction, stretch, qualifier } = target;
  const figure =
    value === null ? text.noValue : `${String(value)}${value2 === null ? '' : `—${String(value2)}`}`;
  const way = [
    stretch ? text.stretch : '',
    direction === 'down' ? text.down : '',
    text.comparators[comparator],
  ];
  const lines = [
    [text.fields.metric, metric],
    ...(qualifier === null ? [] : [[text.qualifier, qualifier] as const]),
    [text.fields.comparator, way.filter((word) => word !== '').join(' ')],
    [text.fields.value, figure, styles.large],
    [text.fields.unit, unit === '' ? text.noUnit : unit],
    [text.fields.deadline, deadline === null ? text.withinYear : deadlineWords(deadline, year, reading)],
  ] as const;
  return (
    <dl className={styles.fields}>
      {lines.map(([name, words, look]) => (
        <div key={name} className={styles.line}>
          <dt className={styles.name}>{name}</dt>
          <dd className={mergeClasses(styles.value, look)}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
