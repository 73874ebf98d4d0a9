import { Button } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import { givenFile } from '../../../session/returns/read-returns.ts';
import { readReturns } from '../../../session/returns/returns-flow.ts';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

/** Buttons that choose files, and a folder. */
export function ChooseButtons({ isFirst = false }: { readonly isFirst?: boolean }) {
  const text = useText(RETURNS_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // React does not know the attribute by which a browser asks for a folder.
  const folderInput = (input: HTMLInputElement | null): void => {
    folder.current = input;
    input?.setAttribute('webkitdirectory', '');
  };
  const read = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const given = [...(currentTarget.files ?? [])].map(givenFile);
    // Lets the user choose the same file again after it was corrected.
    currentTarget.value = '';
    void readReturns(store, given);
  };
  return (
    <>
      <input ref={files} type="file" multiple hidden data-returns onChange={read} />
      <Button
        {...(isFirst ? { appearance: 'primary' } : { size: 'small' })}
        disabledFocusable={!isIdle}
        onClick={() => files.current?.click()}
      >
        {isFirst ? text.chooseFiles : text.more}
      </Button>
      {isFirst && (
        <>
          <input ref={folderInput} type="file" hidden onChange={read} />
          <Button disabledFocusable={!isIdle} onClick={() => folder.current?.click()}>
            {text.chooseFolder}
          </Button>
        </>
      )}
    </>
  );
}
