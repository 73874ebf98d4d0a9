import type { Language } from '#core/text/language';

const HELP: Readonly<Record<Language, string>> = {
  zh: `督办台账：把督查任务通知读成台账，校验上报的数据，并生成工作簿。

用法
  duban read  文件…               读取通知，说明读到的任务、单位、目标和疑点
  duban check 文件…               校验完成情况表或工作簿中上报的数据，逐条说明问题和算式
  duban build 文件… -o 结果.xlsx   读取通知，生成督办工作簿；结果.xlsx 已有同一通知的工作簿时就地更新，已填的内容保留
  duban serve 文件夹               把文件夹中的通知作为登记服务提供，供加载项拉取；按 Ctrl+C 结束
  duban start [文件夹]             在浏览器中预览加载项，无需 Excel；默认提供示例通知；按 Ctrl+C 结束

文件可以是 txt、html、docx、pdf（有文字层）、xlsx 或 duban-registry/1 格式的 json；“-”表示标准输入。

选项
  --json            输出 JSON：read 为 duban-registry/1 格式，check 为 duban-check/1 格式
  --explain         （read）逐项任务说明每个数字读成了什么、为什么
  --as-of 日期      （check、build）按哪一天判断迟报、未报，如 2026-06-26；默认今天
  --port 端口       （serve、start）默认 8087；0 为任一空闲端口；start 遇端口被占用时顺次取下一个
  --host 地址       （serve、start）在哪个网络地址上提供；默认 127.0.0.1，只有本机能访问；0.0.0.0 为所有网络
  --host-name 名称  （serve、start）服务还可以用的主机名，如代理的名称；可重复
  --origin 来源     （serve）允许读取的网页来源，如加载项所在的 https://duban.example；可重复，* 为全部
  --pages 文件夹    （start）用这里已生成的网页，不用 npm run build 生成的 dist/intranet
  --no-open         （start）不自动打开浏览器
  --lang zh|en      语言，默认中文
  -o, --output      （build）工作簿写到哪里
  --force           （build）覆盖已有的其他文件；要读取的通知和同一通知的工作簿不会被覆盖
  --large           读取确实很大的文件：每个文件时限 120 秒、内存 3000 MB，而不是 6 秒、450 MB
  -h, --help        显示本说明
  -v, --version     显示版本号

退出码：0 完成；1 完成，但内容有错误，或有内容放入了待处理内容、缺列、未能保留；2 文件或命令无法使用（原因见标准错误）。
`,
  en: `Duban: reads official notices into a task registry, checks what is reported, and writes workbooks.

Usage
  duban read  FILE…               read notices; report their tasks, units, targets and oddities
  duban check FILE…               check the figures of completion tables and workbooks; report what is wrong, with the sums
  duban build FILE… -o OUT.xlsx   read notices and write a master workbook; one of the same notice is updated, what was entered stays
  duban serve FOLDER              serve the notices of a folder for add-ins to pull from; Ctrl+C ends it
  duban start [FOLDER]            show the add-in in a browser, without Excel, with the sample notices; Ctrl+C ends it

FILE is txt, html, docx, pdf (with a text layer), xlsx, or json in the form duban-registry/1; "-" is standard input.

Options
  --json            print JSON: read in the form duban-registry/1, check in the form duban-check/1
  --explain         (read) for each task, say what each number was read as and why
  --as-of DATE      (check, build) the day by which reports are late or missing, such as 2026-06-26; today by default
  --port PORT       (serve, start) 8087 by default; 0 is any free port; start takes the next one where it is taken
  --host ADDRESS    (serve, start) the network address to serve on; 127.0.0.1 by default, this machine only; 0.0.0.0 is every network
  --host-name NAME  (serve, start) another host name the service answers to, such as that of a proxy; may be repeated
  --origin ORIGIN   (serve) web pages that may read, such as the add-in's https://duban.example; may be repeated, * is all
  --pages FOLDER    (start) show the pages built here instead of those in dist/intranet (npm run build)
  --no-open         (start) do not open the browser
  --lang zh|en      language; Chinese is the default
  -o, --output      (build) where to write the workbook
  --force           (build) overwrite another file that exists; never a notice that is read, or the workbook of the same notice
  --large           read files that are large for a good reason: 120 seconds and 3000 MB a file instead of 6 and 450
  -h, --help        show this text
  -v, --version     show the version

Exit codes: 0 done; 1 done, with errors in the content, or something put aside, missing or not kept; 2 a file or the command cannot be used (standard error says why).
`,
};

export const helpText = (language: Language): string => HELP[language];
