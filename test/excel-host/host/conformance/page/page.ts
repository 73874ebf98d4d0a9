/// <reference lib="dom" />
import type { Fact } from '../fact.ts';
import { FACTS } from '../facts/all.ts';
import { runFactAndTidy } from '../run.ts';

interface Outcome {
  readonly area: string;
  readonly fact: Fact;
  /** The failure; null: the fact holds. */
  readonly failure: string | null;
}

const element = <E extends Element>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
};

/** Runs all facts in the open workbook, one after the other, and reports each. */
async function runAll(onOutcome: (outcome: Outcome) => void): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [area, facts] of Object.entries(FACTS)) {
    for (const fact of facts) {
      const failure = await runFactAndTidy(fact).then(
        () => null,
        (error: unknown) => String(error).split('\n')[0] ?? '',
      );
      const outcome = { area, fact, failure };
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  }
  return outcomes;
}

const line = ({ area, fact, failure }: Outcome): string =>
  [failure === null ? '通过 pass' : '未通过 FAIL', area, fact.title, fact.source, failure ?? ''].join('\t');

/** The report that the user copies and sends back: the environment, and one tab-separated line per fact. */
function report(outcomes: readonly Outcome[]): string {
  const { host, platform, version } = Office.context.diagnostics;
  const failed = outcomes.filter(({ failure }) => failure !== null).length;
  return [
    `${String(host)} ${String(platform)} ${version}`,
    `通过 pass ${outcomes.length - failed}, 未通过 FAIL ${failed}`,
    ...outcomes.map(line),
  ].join('\n');
}

function row({ area, fact, failure }: Outcome): HTMLElement {
  const cells = [failure === null ? '通过' : '未通过', area, fact.title, failure ?? ''].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  const source = document.createElement('a');
  source.href = fact.source;
  source.target = '_blank';
  source.textContent = '出处';
  cells[3]?.append(' ', source);
  const made = document.createElement('tr');
  made.className = failure === null ? 'pass' : 'fail';
  made.append(...cells);
  return made;
}

void Office.onReady(() => {
  const button = element('run', HTMLButtonElement);
  const summary = element('summary', HTMLElement);
  const text = element('report', HTMLTextAreaElement);
  const rows = element('rows', HTMLTableSectionElement);
  const total = Object.values(FACTS).flat().length;
  summary.textContent = `共 ${total} 条 facts`;
  button.disabled = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    rows.replaceChildren();
    text.value = '';
    let done = 0;
    void runAll((outcome) => {
      done += 1;
      summary.textContent = `${done} / ${total}`;
      rows.append(row(outcome));
    }).then((outcomes) => {
      text.value = report(outcomes);
      summary.textContent = text.value.split('\n')[1] ?? '';
      summary.dataset['done'] = 'true';
      button.disabled = false;
    });
  });
  element('copy', HTMLButtonElement).addEventListener('click', () => {
    text.select();
    // If the page cannot write to the clipboard, the text is selected for the user to copy.
    void navigator.clipboard.writeText(text.value).catch(() => undefined);
  });
});
