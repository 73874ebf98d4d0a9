// Watches a child process, and ends it where its work takes more time or memory than it may. Plain JavaScript: the
// guard of the command line has nothing to compile and starts in the time that Node itself needs.
import { readFileSync } from 'node:fs';

const POLL_MS = 15;

/** Of the time of a work: so much of it the processor must have spent on it, else the machine is busy with other things. */
const BUSY_SHARE = 0.3;
/** Times the time of a work, after which it ends however busy the machine is. */
const MOST_WAITING = 6;
/** What a child may have, however much its guard holds itself. */
const LEAST_MEGABYTES = 250;

/**
 * Watches a child that was started with an `ipc` channel and announces its work as messages `{ work }`
 * (`announce.ts`). Between two works (`work: null`, or none announced yet) nothing is limited.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<import('./watch-process.d.mts').ProcessEnd>} when the child has ended and its pipes are closed
 */
export function watchProcess(child) {
  let work = null;
  let startedMs = 0;
  let startedBusy = 0;
  let exceeded = null;
  let timer = null;

  const isOverTime = () => {
    const { seconds, clock } = work;
    if (seconds === null) return false;
    const passed = (performance.now() - startedMs) / 1000;
    if (passed < seconds) return false;
    const busy = busySeconds(child.pid) - startedBusy;
    return clock === 'wall' || !(busy < seconds * BUSY_SHARE) || passed >= seconds * MOST_WAITING;
  };
  const isOverMemory = () => {
    const own = process.memoryUsage.rss() / 1e6;
    return megabytesOf(child.pid) > Math.max(work.megabytes - own, LEAST_MEGABYTES);
  };
  const look = () => {
    exceeded = isOverMemory() ? 'memory' : isOverTime() ? 'time' : null;
    if (exceeded === null) return;
    clearInterval(timer);
    child.kill('SIGKILL');
  };

  child.on('message', (message) => {
    if (typeof message !== 'object' || message === null || !('work' in message)) return;
    clearInterval(timer);
    work = message.work;
    if (work === null) return;
    startedMs = performance.now();
    startedBusy = busySeconds(child.pid);
    timer = setInterval(look, POLL_MS);
  });

  return new Promise((resolve) => {
    const end = (code, signal) => {
      clearInterval(timer);
      resolve({ code, signal, work, limit: exceeded ?? limitOfCrash(code, signal) });
    };
    child.once('error', () => end(null, null));
    child.once('close', end);
  });
}

/** V8 ends a process whose heap is full with SIGABRT (134 as a code), an operating system without memory with SIGKILL. */
function limitOfCrash(code, signal) {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 ? 'memory' : null;
}

/** Resident memory of a process; 0 where the system has no /proc: there the limit of the heap holds alone. */
function megabytesOf(pid) {
  return (Number(procFile(pid, 'statm').split(' ')[1] ?? 0) * pageBytes()) / 1e6;
}

let page = 0;
/** Bytes of a page of memory, which /proc counts in; a power of two. */
function pageBytes() {
  const pages = Number(procFile('self', 'statm').split(' ')[1] ?? 0);
  page ||= pages === 0 ? 1 : 2 ** Math.round(Math.log2(process.memoryUsage.rss() / pages));
  return page;
}

/** Processor time of a process in seconds; NaN where the system has no /proc. */
function busySeconds(pid) {
  // The name of the program, in brackets, may hold blanks. The 12th and 13th field after it count 1/100 s.
  const fields = procFile(pid, 'stat').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function procFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return '';
  }
}
