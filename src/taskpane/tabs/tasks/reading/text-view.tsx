import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { correctionsOfLesson } from '#actions/template/lesson';
import { textRows } from '#actions/template/text-rows';
import { lessonAt, openText, takeBackCorrection } from '../../../session/import/lesson-flow.ts';
import type { Incoming } from '../../../session/state/incoming.ts';
import { More } from '../../../parts/more.tsx';
import { READING_TEXT } from '../../../text/reading.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Step } from '../review/step.tsx';
import { AlikePlaces } from './alike-places.tsx';
import { FittingTemplates } from './fitting-templates.tsx';
import { RowEditor } from './row-editor.tsx';
import { SaveTemplate } from './save-template.tsx';
import { TextRowItem } from './text-row-item.tsx';

/** How many rows are rendered at first, and added at a time. */
const PAGE = 300;

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 核对原文: the text of a document with its tasks marked in it, to put right what was misread. */
export function TextView({ incoming, place }: { readonly incoming: Incoming; readonly place: number }) {
  const styles = useStyles();
  const text = useText(READING_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [selected, setSelected] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const lesson = lessonAt(incoming, place);
  const tasks = useMemo(() => incoming.readings[place]?.registry.tasks ?? [], [incoming.readings, place]);
  const document = lesson?.source.document;
  const rows = useMemo(() => (document === undefined ? [] : textRows(document, tasks)), [document, tasks]);
  const list = useRef<HTMLUListElement>(null);
  const current =
    selected ??
    Math.max(
      0,
      rows.findIndex(({ isFirst }) => isFirst),
    );
  useFocusOnRow(list, selected, isOpen);
  if (lesson === null || document === undefined) return null;
  const last = lesson.taught.at(-1);
  const asks = last !== undefined && last.isFollowed === null && last.others.length > 0;
  const unread = rows.reduce((sum, { task, start, end }) => sum + (task === null ? end - start : 0), 0);
  const go = (index: number): void => {
    setSelected(Math.max(0, Math.min(rows.length - 1, index)));
    setShown((count) => Math.max(count, index + 1));
    setOpen(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    const index = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (index === undefined || event.target instanceof HTMLTextAreaElement || isOpen) return;
    event.preventDefault();
    go(index);
  };
  return (
    <Step
      title={text.title(lesson.source.file)}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!isIdle} onClick={() => openText(store, null)}>
            {text.close}
          </Button>
          {tasks.length === 0 && (
            <Button disabledFocusable={!isIdle} onClick={() => store.set({ incoming: null })}>
              {text.discard}
            </Button>
          )}
          {lesson.taught.length > 0 && (
            <Button disabledFocusable={!isIdle} onClick={() => void takeBackCorrection(store)}>
              {text.takeBack}
            </Button>
          )}
        </>
      }
    >
      <Text size={200} className={styles.hint}>
        {tasks.length === 0 ? text.nothingRead : text.hint}
      </Text>
      <Text role="status">
        {text.tally(tasks.length, unread)}
        {lesson.taught.length > 0 && ` ${text.corrected(correctionsOfLesson(lesson).length)}`}
      </Text>
      <FittingTemplates incoming={incoming} />
      <SaveTemplate lesson={lesson} />
      <ul ref={list} className={styles.rows} aria-label={text.rows} onKeyDown={onKey}>
        {rows.slice(0, shown).map((row, index) => (
          <TextRowItem
            key={row.start}
            row={row}
            source={document.text}
            task={row.task === null ? null : text.task(tasks[row.task]?.no ?? '', row.task + 1)}
            isCurrent={index === current}
            isOpen={isOpen && index === selected}
            onOpen={() => {
              setSelected(index);
              setOpen(!(isOpen && index === selected));
            }}
          >
            {asks ? (
              <AlikePlaces taught={last} source={document.text} />
            ) : (
              <RowEditor row={row} source={document.text} onClose={() => setOpen(false)} />
            )}
          </TextRowItem>
        ))}
      </ul>
      {shown < rows.length && (
        <More label={text.more(shown, rows.length)} onMore={() => setShown(shown + PAGE)} />
      )}
    </Step>
  );
}

/** Moves the focus with the selected row, where the focus is in the list. */
function useFocusOnRow(
  list: React.RefObject<HTMLElement | null>,
  selected: number | null,
  isOpen: boolean,
): void {
  useEffect(() => {
    if (selected === null || isOpen) return;
    list.current?.querySelector<HTMLElement>('[aria-expanded][tabindex="0"]')?.focus();
  }, [list, selected, isOpen]);
}
