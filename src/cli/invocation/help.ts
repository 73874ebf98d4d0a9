import type { Language } from '#core/text/language';

const HELP: Readonly<Record<Language, string>> = {
  zh: `督办台账：把督查任务通知读成台账，校验上报的数据，并生成工作簿。

用法
  duban read  文件…               读取通知，说明读到的任务、单位、目标和疑点
  duban check 文件…               校验完成情况表或工作簿中上报的数据，逐条说明问题和算式
  duban build 文件… -o 结果.xlsx   读取通知，生成督办工作簿；结果.xlsx 已有同一通知的工作簿时就地更新，已填的内容保留
  duban period 台账.xlsx           列出各期；--open 2026-07 新建一期，--close 2026-06 关闭一期（进展移到“进展历史”），都要 -o 结果.xlsx
  duban pack 台账.xlsx -o 文件夹    发放：每个单位一个填报包（工作簿），另有发放清单和通知文字；--plan 发放推进方案，--zip 另打一个压缩包
  duban collect 台账.xlsx 文件…     汇总：读交回的填报包（文件、文件夹或压缩包），列出改动；加 -o 结果.xlsx 写入没有疑问的
  duban status 台账.xlsx           说明一期进展哪些单位没有报、迟报、需修改；--remind 给出提醒文字
  duban amend 台账.xlsx            列出“调整台账”中的调整及不能执行的原因；加 -o 结果.xlsx 执行待执行的各项，原来的承诺保留
  duban diff  原文件 新文件        按意思比对两件通知、登记文件或工作簿：保留、改写、提高、降低、调整时限、取消、新增；-o 比对.xlsx 对照列表
  duban serve 文件夹               把文件夹中的通知作为登记服务提供，供加载项拉取；按 Ctrl+C 结束
  duban start [文件夹]             在浏览器中预览加载项，无需 Excel；默认提供示例通知；按 Ctrl+C 结束

文件可以是 txt、html、docx、pdf（有文字层）、xlsx 或 duban-registry/1 格式的 json；“-”表示标准输入。

选项
  --json            输出 JSON：read 为 duban-registry/1 格式，check 为 duban-check/1 格式；其他命令各有格式
  --explain         （read）逐项任务说明每个数字读成了什么、为什么
  --template 文件   （read、check、build）用窗格存下的读取模板（JSON）读取同一格式的文件
  --as-of 日期      （check、build、collect、status、amend）按哪一天判断迟报、未报，如 2026-06-26；默认今天
  --period 期间     （pack、collect、status）哪一期，如 2026-06、2026年6月；默认最近一期
  --open 期间       （period）新建一期并备好填报行，如 2026-07、2026年7月、2026-Q3；next 为下一期
  --close 期间      （period）关闭一期
  --plan            （pack）发放推进方案，不是某一期的进展
  --unit 单位       （pack）只给这个单位；可重复；默认所有单位
  --zip             （pack）另把这些文件打成 文件夹.zip
  --accept valid|none  （collect）采纳没有疑问的（有 -o 时的默认），或都不采纳
  --take 任务 单位 字段 文件  （collect）采纳这一处：选定冲突中的一份，或采纳待确认、清空的；四项照 --json 填写；可重复
  --correct         （collect）更正已关闭的一期，记为新版本；要写明 --by 更正人 --why 原因
  --remind          （status）给出临期提醒、催报或督办函的文字；-o 提醒.txt 存为文件，-o 台账.xlsx 记入催办记录
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
  duban period MASTER.xlsx        list the periods; --open 2026-07 opens one, --close 2026-06 closes one (its reports go to 进展历史), both with -o OUT.xlsx
  duban pack MASTER.xlsx -o FOLDER  write one workbook a unit to fill in, a list of them and covering messages; --plan for plans, --zip for a zip too
  duban collect MASTER.xlsx FILE…  read returned packs (files, folders or zips) and list what they change; with -o OUT.xlsx take what is not in doubt
  duban status MASTER.xlsx        say which units have not reported for a period, were late or have to correct; --remind gives the texts
  duban amend MASTER.xlsx         list the changes of 调整台账 and what stands in their way; with -o OUT.xlsx carry out those that wait, what was promised first stays
  duban diff  A B                 compare two notices, registries or workbooks by meaning: kept, reworded, raised, lowered, moved, dropped, added; -o OUT.xlsx lists both side by side
  duban serve FOLDER              serve the notices of a folder for add-ins to pull from; Ctrl+C ends it
  duban start [FOLDER]            show the add-in in a browser, without Excel, with the sample notices; Ctrl+C ends it

FILE is txt, html, docx, pdf (with a text layer), xlsx, or json in the form duban-registry/1; "-" is standard input.

Options
  --json            print JSON: read in the form duban-registry/1, check in the form duban-check/1; other commands have forms of their own
  --explain         (read) for each task, say what each number was read as and why
  --template FILE   (read, check, build) read documents of one form with a reading template (JSON) that the pane saved
  --as-of DATE      (check, build, collect, status, amend) the day by which reports are late or missing, such as 2026-06-26; today by default
  --period PERIOD   (pack, collect, status) the period, such as 2026-06 or 2026-Q2; the latest by default
  --open PERIOD     (period) open a period and prepare its rows, such as 2026-07 or 2026-Q3; next is the one after the latest
  --close PERIOD    (period) close a period
  --plan            (pack) hand out plans (推进方案), not the reports of a period
  --unit NAME       (pack) only for this unit; may be repeated; all by default
  --zip             (pack) put the files into FOLDER.zip too
  --accept valid|none  (collect) take what is not in doubt (with -o, by default), or nothing
  --take TASK UNIT FIELD FILE  (collect) take this: one side of a conflict, or what is proposed or cleared; the words are those of --json; may be repeated
  --correct         (collect) correct reports of a closed period as new versions; say --by NAME --why TEXT
  --remind          (status) give the texts of the reminders; -o TEXT.txt saves them, -o MASTER.xlsx notes them in 催办记录
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
