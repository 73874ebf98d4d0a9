import { Text } from '@fluentui/react-components';
import { usePane } from '../../use-pane.ts';

/** To be built. */
export function SummaryTab() {
  const count = usePane((state) => state.desk?.held.registry.tasks.length ?? 0);
  return <Text>{count}</Text>;
}
