import { Button, Input, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import {
  DocumentAddRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useRef } from 'react';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';
import type { RibbonButton } from './ribbon.ts';
import { useRibbon } from './use-ribbon.ts';

/** Windows in which the ribbon would not fit with its full spacing. */
const NARROW = '@media (max-width: 1440px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    gap: '2px',
    padding: '4px 8px 0',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '0 6px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: '0 0 2px',
    [NARROW]: { padding: '0 2px' },
  },
  buttons: { display: 'flex', gap: '2px', [NARROW]: { gap: 0 } },
  label: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  button: {
    minWidth: '56px',
    maxWidth: 'none',
    height: '60px',
    padding: '4px 6px 2px',
    flexDirection: 'column',
    gap: '2px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '15px',
    [NARROW]: { minWidth: '44px', padding: '4px 4px 2px' },
    '& .fui-Button__icon': { margin: 0, width: '26px', height: '26px', fontSize: '26px' },
  },
  words: { whiteSpace: 'nowrap' },
  image: { width: '26px', height: '26px' },
  // Stays in sight where the ribbon has to be scrolled.
  rest: {
    marginLeft: 'auto',
    display: 'flex',
    alignItems: 'stretch',
    position: 'sticky',
    right: '-8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  day: { display: 'flex', flexDirection: 'column', justifyContent: 'center', gap: '4px', padding: '0 8px' },
  dayLabel: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

interface RibbonBarProps {
  readonly onPress: (button: RibbonButton) => void;
  readonly onNew: () => void;
  readonly onDemo: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onLanguage: () => void;
}

/** The bar at the top: new, open and save as in Excel's menu 文件, the ribbon of the add-in, and the language. */
export function RibbonBar({ onPress, onNew, onDemo, onOpen, onSave, onLanguage }: RibbonBarProps) {
  const styles = useStyles();
  const text = usePreviewText();
  const groups = useRibbon();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.ribbon} data-region="">
      <Group label={text.file}>
        <BarButton label={text.newBook} tip={text.newTip} icon={<DocumentAddRegular />} onClick={onNew} />
        <BarButton label={text.demo} tip={text.demoTip} icon={<DocumentTableRegular />} onClick={onDemo} />
        <BarButton
          label={text.open}
          tip={text.openTip}
          icon={<FolderOpenRegular />}
          onClick={() => chooser.current?.click()}
        />
        <BarButton label={text.save} tip={text.saveTip} icon={<SaveRegular />} onClick={onSave} />
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={text.openTip}
          accept=".xlsx,.docx,.pdf,.html,.htm,.txt,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file !== undefined) onOpen(file);
          }}
        />
      </Group>
      {groups.map(({ id, label, buttons }) => (
        <Group key={id} label={label}>
          {buttons.map((button) => (
            <BarButton
              key={button.id}
              label={button.label}
              tip={button.tip}
              icon={<img className={styles.image} src={button.icon} alt="" />}
              onClick={() => onPress(button)}
            />
          ))}
        </Group>
      ))}
      <div className={styles.rest}>
        <DemoDay />
        <BarButton label={text.otherLanguage} tip="" icon={<LocalLanguageRegular />} onClick={onLanguage} />
      </div>
    </div>
  );
}

/** 演示日期 of the demo workbook: lamps and findings are those of that day. */
function DemoDay() {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const day = useEditorState((state) => state.day);
  if (day === null) return null;
  return (
    <label className={styles.day}>
      <span className={styles.dayLabel}>{text.day}</span>
      <Tooltip content={text.dayTip} relationship="description" positioning="below">
        <Input
          type="date"
          size="small"
          required
          value={day}
          onChange={(_, { value }) => {
            if (value !== '') editor.chooseDay(value);
          }}
        />
      </Tooltip>
    </label>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={label}>
      <div className={styles.buttons}>{children}</div>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly tip: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function BarButton({ label, tip, icon, onClick }: BarButtonProps) {
  const styles = useStyles();
  const button = (
    <Button className={styles.button} appearance="subtle" icon={<span>{icon}</span>} onClick={onClick}>
      <span className={styles.words}>{label}</span>
    </Button>
  );
  return tip === '' ? (
    button
  ) : (
    <Tooltip content={tip} relationship="description" positioning="below">
      {button}
    </Tooltip>
  );
}
