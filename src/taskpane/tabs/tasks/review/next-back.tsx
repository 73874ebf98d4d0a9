import { Button } from '@fluentui/react-components';
import { REVIEW_TEXT } from '../../../text/review.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

/** The buttons of a step between the preview and the writing; 返回 leads to the preview. */
export function NextBack({ onNext }: { readonly onNext: () => void }) {
  const text = useText(REVIEW_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const back = (): void => {
    const { incoming } = store.get();
    if (incoming !== null) store.set({ incoming: { ...incoming, pull: null } });
  };
  return (
    <>
      <Button appearance="primary" disabledFocusable={!isIdle} onClick={onNext}>
        {text.next}
      </Button>
      <Button disabledFocusable={!isIdle} onClick={back}>
        {text.back}
      </Button>
    </>
  );
}
