import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const POLL_MS = 10;

/** Runs Node with arguments; wall time, and the largest resident memory of the process with all its children (Linux). */
export async function run(
  words: readonly string[],
  cwd: string,
): Promise<{ readonly seconds: number; readonly megabytes: number; readonly code: number | null }> {
  const started = performance.now();
  const child = spawn(process.execPath, words, { cwd, stdio: 'ignore' });
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, treeBytes(child.pid ?? 0))), POLL_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - started) / 1000, megabytes: most / 1e6, code };
}

function treeBytes(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${String(pid)}/statm`, 'latin1').split(' ')[1]);
    const children = readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
      readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'latin1')
        .split(' ')
        .filter((id) => id !== ''),
    );
    return children.reduce((sum, id) => sum + treeBytes(Number(id)), pages * 4096);
  } catch {
    // It has ended in between.
    return 0;
  }
}
