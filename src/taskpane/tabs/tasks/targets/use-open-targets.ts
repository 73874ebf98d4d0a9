import { useStore } from '../../../use-pane.ts';

/** Opens 目标确认. */
export function useOpenTargets(): () => void {
  const store = useStore();
  return () => store.set({ tab: 'tasks', tasksView: 'targets' });
}
