import { failureSentence } from '#core/issue/failure';
import type { Language } from '#core/issue/wording';
import type { Serving } from '#server/main';
import { plural } from './words.ts';

interface ServingWords {
  readonly at: (address: string, notices: number) => string;
  readonly unusable: (files: number) => string;
  readonly end: string;
  readonly fault: (reason: string) => string;
}

const SERVING_WORDS: Readonly<Record<Language, ServingWords>> = {
  zh: {
    at: (address, notices) => `登记服务已启动：${address}/registry，提供通知 ${notices} 份。`,
    unusable: (files) => `以下 ${files} 处没有提供：`,
    end: '文件夹中的文件有改动时自动更新；按 Ctrl+C 结束。',
    fault: (reason) => `登记服务内部出错：${reason}`,
  },
  en: {
    at: (address, notices) =>
      `The registry is served at ${address}/registry, with ${plural(notices, 'notice')}.`,
    unusable: (files) => `Not served (${files}):`,
    end: 'Changes of the files in the folder are served at once; Ctrl+C ends the service.',
    fault: (reason) => `Something went wrong inside the service: ${reason}`,
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

/** One line for who looks after the service; the stack where somebody looks for it. */
export function faultText(fault: unknown, language: Language): string {
  const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const reason = process.env['DUBAN_DEBUG'] === '1' ? (stack ?? message) : (message.split('\n')[0] ?? '');
  return SERVING_WORDS[language].fault(reason);
}
