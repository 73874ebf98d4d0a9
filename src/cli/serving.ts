import { failureSentence } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';
import type { Serving } from '#registry/server/main';
import { plural } from './words.ts';

interface ServingWords {
  readonly at: (address: string, notices: number) => string;
  readonly unusable: (files: number) => string;
  readonly end: string;
  readonly fault: (reason: string) => string;
  readonly building: string;
  readonly preview: (address: string) => string;
}

const SERVING_WORDS: Readonly<Record<Language, ServingWords>> = {
  zh: {
    at: (address, notices) => `登记服务已启动：${address}/registry，提供通知 ${notices} 份。`,
    unusable: (files) => `以下 ${files} 处没有提供：`,
    end: '文件夹中的文件有改动时自动更新；按 Ctrl+C 结束。',
    fault: (reason) => `登记服务内部出错：${reason}`,
    building: '正在生成页面（首次运行或更新后需要，约十几秒）…',
    preview: (address) => `督办台账已启动，请用浏览器打开：${address} （按 Ctrl+C 结束）`,
  },
  en: {
    at: (address, notices) =>
      `The registry is served at ${address}/registry, with ${plural(notices, 'notice')}.`,
    unusable: (files) => `Not served (${files}):`,
    end: 'Changes of the files in the folder are served at once; Ctrl+C ends the service.',
    fault: (reason) => `Something went wrong inside the service: ${reason}`,
    building: 'Building the pages (the first time and after updates, some ten seconds)…',
    preview: (address) => `Duban is running; open it in a browser: ${address} (Ctrl+C ends it)`,
  },
};

/** Where the service is, what it serves, and what it cannot serve. */
export function servingText({ address, content }: Serving, language: Language): string {
  const words = SERVING_WORDS[language];
  const { notices, unusable } = content;
  return [
    words.at(address, notices.length),
    ...(unusable.length === 0 ? [] : [words.unusable(unusable.length)]),
    ...unusable.map(({ failure }) => `  ${failureSentence(failure, language)}`),
    words.end,
    '',
  ].join('\n');
}

/** What `start` tells, a line each. */
export const previewText = {
  building: (language: Language): string => `${SERVING_WORDS[language].building}\n`,
  at: (address: string, language: Language): string => `${SERVING_WORDS[language].preview(address)}\n`,
} as const;

/** One line for who looks after the service; the stack where somebody looks for it. */
export function faultText(fault: unknown, language: Language): string {
  const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const reason = process.env['DUBAN_DEBUG'] === '1' ? (stack ?? message) : (message.split('\n')[0] ?? '');
  return SERVING_WORDS[language].fault(reason);
}
