import { ACTION } from '../../lexicon/not-bodies.ts';

/* Words and forms by which a piece of a flattened table is recognised: data only. */

export const STOP = /[。；;！？!?]["”’」』）)]*$|[\u4e00-\u9fa5][.．]$/;
export const COMMA = /[、，,：:和及与]$/;
export const FIGURE = /^[≥≤<>约]?\d{1,3}(?:,\d{3})+(?:\.\d*)?[%％]?$|^[≥≤<>约]?\d+(?:\.\d*)?[%％]?$/;
export const DUE_START =
  /(?:20\d{2}年)?(?:(?:1[0-2]|[1-9])(?:[—\-–~至、](?:1[0-2]|[1-9]))?月(?:份)?(?:\d{1,2}日)?|(?:第?[一二三四1-4]|前三)季度|上半年|下半年|年底|年内|年末|全年|长期|持续|常年|每月|每季度?)|20\d{2}年(?=底|内|末|$)|20\d{2}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?/;
const DUE_END =
  '(?:底|末|初|份|中旬|上旬|下旬)*(?:之?前|以前|内|止)?(?:全面|全部|基本|持续|对外|正式|按时|如期)*(?:完成|推进|坚持|实施|开展|落实|启用|开放|进场|开工|竣工|建成|投用|见效|整改到位|到位|销号|办结|启动|验收|交付|投产|上线|完工|运行|通车|挂牌|印发|报送)*';
export const DUE_PHRASE = new RegExp(`(?:${DUE_START.source})${DUE_END}`);
export const DUE_ONLY = new RegExp(`^(?:${DUE_START.source})${DUE_END}(?:[\\u4e00-\\u9fa5]{0,4})[。；;]?$`);
export const PHONE = /^[\u4e00-\u9fa5某×xX*]{0,4}(?:0\d{2,3}-?)?1?\d[\d×xX*-]{6,10}$/;
export const VERB =
  /^(?:共同)?(?:牵头|主办|负责|配合|协办|参与|落实|指导|按(?:照)?(?:各自)?职责分工(?:负责|落实)?|分别负责)(?:负责|落实|实施)?[，,；;。、]?$/;
/** Words for what is wrong, at the end of a problem. */
export const PROBLEM =
  /(?:不(?:便|足|畅|高|够|强|实|力|深|细|严|全|齐|准|到位|规范|平衡|完善|充分|健全|及时|明显|均衡|合理|匹配|顺畅|彻底|稳定|优|多|大)|脏乱差?|偏[多少低高慢弱重]|较[多少低高慢弱差重大]|拥堵|扰民|脱节|紧张|匮乏|断档|多发|流失|落后|破损|闲置|超标|薄弱|滞后|突出|困难|缺失|短缺|老化|缓慢|混乱|严重|欠缺|单一|频发|存在隐患|难)/g;
export const PROBLEM_END = new RegExp(`${PROBLEM.source}[。；;，,]?$`);
/** A stroke that stands for nothing. */
export const STROKE = /^[-—–/／\\无]{1,4}$/;

/** Verbs with which a task begins, beside those that no name begins with. */
export const TASK_VERB =
  /^(?:整治|修复|更换|翻新|翻建|布设|敷设|铺设|安装|组织|举办|编制|出台|建设|实施|启动|拆除|清淤|治理|补植|招引|创建|申报|选派|培训|发展|构建|搭建|设立|成立|打通|盘活|腾退|拓宽|硬化|疏浚|加固|迁建|收储|投放|建好|办好|增加|增设|扩容|巩固|保持|稳定|布局|查处|排查|整改|推广|普及|修编)/;

/** Whether a text begins with a verb, as a task does. */
export const isAction = (text: string): boolean => ACTION.test(text) || TASK_VERB.test(text);

/** Words after a number that make it a figure. */
export const MEASURED =
  /^(?:[.．]?\d|[%％‰—–\-~～至月日号时届亩吨幢栋艘岁倍亿]|年(?!产|货|度)|点(?!亮|位|对|单)|个(?!体|性|人|税)|家(?!庭|政|电|园|校|长|禽|居|装|门)|项(?!目)|条(?!例|件|约)|人(?!才|居|大|口|民|行|社|工|员|文|力|均|防)|万(?=[元亩人吨户头只平立株个套辆台尾件])|[百千](?=[余多万亿个家户人名亩吨公])|[座间趟扇]|处(?!置|理)|所(?!有)|户(?!外|籍|厕|口|用)|套(?!种)|公(?=里|斤|顷|分)|里|米(?!粮)|元|起|路(?=公交|线|车)|天(?!然)|分(?=钟|之|部)|辆|台(?!账|阶|地|区)|周(?=岁|年|内)|楼|类|种(?!植|业|子|粮|质|苗|养)|度(?!假)|只|头(?!部|雁|号)|株|支(?=队|团队|志愿)|场(?!馆|地|景|所)|份|[平立]方|名(?!城|师|校|医|优|特|胜|村|镇|家)|口(?=井|塘|山塘))/;

/** Those that no name of a task begins with. */
export const SURELY_MEASURED =
  /^(?:[.．]?\d|[—–\-~～至%％‰月日号时亩吨元亿]|年(?!产|货|度)|公(?=里|斤|顷|分)|万(?=[元亩人吨户头只平立株个套辆台尾件])|[平立]方)/;
