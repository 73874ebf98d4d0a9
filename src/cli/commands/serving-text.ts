import { failureSentence } from '#core/failure/failure';
import type { Language } from '#core/text/language';
import type { Serving } from '#registry/server/serve';
import { plural } from '../report/plural.ts';

const zh = {
  at: (address: string, notices: number): string =>
    `登记服务已启动：${address}/registry，提供通知 ${notices} 份。`,
  unusable: (files: number): string => `以下 ${files} 处没有提供：`,
  network: '注意：没有登录，网络上能连到这个地址的任何人都可以读取这些通知；只供本机使用时不要加 --host。',
  end: '文件夹中的文件有改动时自动更新；按 Ctrl+C 结束。',
  fault: (reason: string): string => `登记服务内部出错：${reason}`,
  preview: (address: string): string => `督办台账已启动，请用浏览器打开：${address} （按 Ctrl+C 结束）`,
};

const en: typeof zh = {
  at: (address, notices) =>
    `The registry is served at ${address}/registry, with ${plural(notices, 'notice')}.`,
  unusable: (files) => `Not served (${files}):`,
  network:
    'Note: there is no login. Anybody on the network who reaches this address may read these notices; leave out --host to serve this machine only.',
  end: 'Changes of the files in the folder are served at once; Ctrl+C ends the service.',
  fault: (reason) => `Something went wrong inside the service: ${reason}`,
  preview: (address) => `Duban is running; open it in a browser: ${address} (Ctrl+C ends it)`,
};

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

/** What `duban serve` prints when it listens: its address, how much it serves, and the files it cannot serve. */
export function servingText({ address, content, isOnNetwork }: Serving, language: Language): string {
  const words = WORDS[language];
  const { notices, unusable } = content;
  return [
    words.at(address, notices.length),
    ...(unusable.length === 0 ? [] : [words.unusable(unusable.length)]),
    ...unusable.map(({ failure }) => `  ${failureSentence(failure, language)}`),
    ...(isOnNetwork ? [words.network] : []),
    words.end,
    '',
  ].join('\n');
}

/** The line that `start` prints: the address to open in a browser. */
export const previewText = ({ address, isOnNetwork }: Serving, language: Language): string =>
  `${WORDS[language].preview(address)}\n${isOnNetwork ? `${WORDS[language].network}\n` : ''}`;

/** A fault of the service as one line; with its stack where `DUBAN_DEBUG` is 1. */
export function faultText(fault: unknown, language: Language): string {
  const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const reason = process.env['DUBAN_DEBUG'] === '1' ? (stack ?? message) : (message.split('\n')[0] ?? '');
  return WORDS[language].fault(reason);
}
