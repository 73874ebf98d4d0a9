import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A task of the reference notices, extracted by simple rules without the notice reader. The notices
 * are in ../shared, next to the project.
 */
export interface ReferenceTask {
  readonly doc: string;
  readonly no: string;
  readonly year: number;
  readonly content: string;
}

const SHARED = join(process.cwd(), '..', 'shared');

export const hasReference = existsSync(join(SHARED, 'notices'));
if (!hasReference) process.emitWarning(`No reference notices at ${SHARED}: the tests on them are skipped.`);

export const describeReference = hasReference ? describe : describe.skip;

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function gold<Row>(name: string): readonly Row[] {
  if (!hasReference) return [];
  return JSON.parse(readFileSync(join(SHARED, 'gold', `${name}.json`), 'utf8')) as Row[];
}

/** All task contents of the five notices; [] if the notices are missing. */
export function referenceTasks(): readonly ReferenceTask[] {
  if (!hasReference) return [];
  return [
    ...numbered('2019', 2019, between(notice('2019-zhoushan-key-tasks'), '一、主要内容', '二、工作机制')),
    ...numbered('2020', 2020, between(notice('2020-zhoushan-responsibility'), '1.地区', '(本文有删减)')),
    ...completionTable('2021', 2021, notice('2021-zhoushan-half-year')),
    ...labelled('2023', 2023, notice('2023-shengsi-ten-projects')),
    ...responsibilities2024(notice('2024-zhoushan-responsibility-and-livelihood')),
  ];
}

const notice = (name: string): string => readFileSync(join(SHARED, 'notices', `${name}.txt`), 'utf8');

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start + from.length));
}

/** `1.content` up to a line of units; an item may be glued to the line before. */
function numbered(doc: string, year: number, text: string, prefix = ''): ReferenceTask[] {
  const tasks: ReferenceTask[] = [];
  let open = false;
  for (const line of text.split(/\n|(?<=[办局])(?=\d+\.)/).map((part) => part.trim())) {
    const item = /^(\d+)(?:[.．]\s*|\s+)(?!\d)(.+)$/.exec(line);
    if (item !== null && !open) {
      tasks.push({ doc, year, no: prefix + (item[1] ?? ''), content: joined(item[2] ?? '') });
      open = true;
    } else if (/^(?:责任单位|牵头|（[一二三四五])/.test(line)) open = false;
    else if (open) {
      const last = tasks.pop();
      if (last !== undefined) tasks.push({ ...last, content: joined(last.content + line) });
    }
  }
  return tasks;
}

/** A number on a line of its own, then the content with its lead in brackets. */
function completionTable(doc: string, year: number, text: string): ReferenceTask[] {
  const rows = [...text.matchAll(/\n(\d{1,3})\n+([^\n]+)\n/g)];
  let wanted = 1;
  return rows.flatMap(([, no = '', content = '']) => {
    if (Number(no) !== wanted) return [];
    wanted += 1;
    return [{ doc, year, no, content: joined(content.replace(/[([（][^([（]*(?:牵头|责任)单位.*$/, '')) }];
  });
}

function labelled(doc: string, year: number, text: string): ReferenceTask[] {
  const items = text.matchAll(/（([一二三四五六七八九十])）实施[^\n]*\s*目标任务：([^]*?)召集人/g);
  return [...items].map(([, no = '', content = '']) => ({ doc, year, no, content: joined(content) }));
}

/** Three lists: by leader with numbers restarting, one bracket a task, numbered with brackets. */
function responsibilities2024(text: string): ReferenceTask[] {
  const byLeader = between(text, '一、徐', '2024 年省政府民生实事').split(
    /\n[一二三四五六七八九十]+、[^\n]*\n/,
  );
  const provincial = between(text, '2024 年省政府民生实事', '附件：2024').split(
    /\n[一二三四五六七八九十]+、[^\n]*\n/,
  );
  const municipal = text.slice(text.indexOf('市民生实事项目责任分解'), text.indexOf('附件:2024'));
  const bracketed = /([^]*?)[（(]牵头领导[^）)]*[)）]/g;
  return [
    ...byLeader.flatMap((part, index) => numbered('2024', 2024, part, `${index + 1}.`)),
    ...provincial.slice(1).flatMap((part, section) =>
      [...part.matchAll(bracketed)].map(([, content = ''], index) => ({
        doc: '2024-provincial',
        year: 2024,
        no: `${section + 1}.${index + 1}`,
        content: joined(content),
      })),
    ),
    ...[...municipal.matchAll(/\n(\d+)\.([^]*?)[（(]牵头领导[^）)]*[)）]/g)].map(
      ([, no = '', content = '']) => ({
        doc: '2024-municipal',
        year: 2024,
        no,
        content: joined(content),
      }),
    ),
  ];
}

/** Joins broken lines; spaces stay only between Latin words. */
const joined = (text: string): string => text.trim().replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g, '');
