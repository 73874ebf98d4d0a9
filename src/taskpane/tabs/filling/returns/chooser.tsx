import { Text } from '@fluentui/react-components';
import { DropZone } from '../../../parts/drop-zone.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { useText } from '../../../use-pane.ts';
import { ChooseButtons } from './choose-buttons.tsx';

/** Where returned files are chosen or dropped. */
export function Chooser() {
  const text = useText(RETURNS_TEXT);
  return (
    <Stack gap="l">
      <Text>{text.intro}</Text>
      <DropZone hint={text.orDrop} hintOver={text.dropHere}>
        <ChooseButtons isFirst />
      </DropZone>
    </Stack>
  );
}
