import {
  ACTION,
  ANYONE,
  BEGINS_OTHERWISE,
  COMMON_WORDS,
  ENDS_OTHERWISE,
  QUANTITY,
  SENTENCE_WORDS,
} from '../lexicon/not-bodies.ts';
import { memoize } from '../../text/memoize.ts';
import { NAME_THEN_TITLE, TITLE_ONLY, TITLE_THEN_NAME } from '../lexicon/posts.ts';
import { FULL_NAME } from '../lexicon/surnames.ts';
import { COLLECTIVE_END, COLLECTIVES, isDueDate, NO_COLLECTIVE, UNIT_ENDING } from '../lexicon/units.ts';

/**
 * How surely a printed name is that of a body (an organisation) or a collective phrase for several:
 *   sure      市财政局, 各县（区）政府 · it ends as bodies do
 *   possible  市粮库, 朔棠盐业         · shaped like a name; the words around it decide
 *   none      余建国, 社会各界, 已完成30个, 推进项目建设
 */
export type BodyLikelihood = 'sure' | 'possible' | 'none';

const LONGEST_NAME = 30;
const LONGEST_UNKNOWN = 12;
/** Longest name of an office that begins with a verb: 整治办, 推进办公室. */
const LONGEST_OFFICE = 6;
/** Words of a form that are no name. */
const FORM_WORD = /^(?:联系(?:人|电话)?|电话|备注|时限|下同|待定|暂无|另行通知|略|合计|无)$/;
const NO_NAME = /[。！？!?；;：:“”《》，,、]|^[^\u3400-\u9fff]+$/;
/** Kinds of bodies, which name one only with its level or place: 国有企业, 建设单位, 定点医院. */
const KIND =
  /(?:企业|单位|部门|机构|(?<![纪监]委)机关)$|^(?:农村|民办|公办|定点|商业|产业|工业|示范|中小|试点|重点|社区|基层|村|镇|乡|驻地|周边|各类)?(?:学校|医院|银行|园区|基地|乡镇|街道)$/;
/** The level before a name, not a word that begins alike: 市场主体, 区块链. */
const LEVEL =
  /^(?:省(?![内外心时])|市(?![民值]|场(?!监|管|中心|服务))|县(?!域)|区(?![块域间位分别])|[州旗盟]|镇(?!痛)|国家|中共|共青团)/;

/** Whether a name is a collective phrase for several units: 各县（区）政府, 市属有关单位. */
export const isCollective = (name: string): boolean => COLLECTIVES.some((pattern) => pattern.test(name));

/** Whether such a phrase also ends as one: not 各项工作, 其他事项. */
export const isPlausibleCollective = (name: string): boolean =>
  isCollective(name) && COLLECTIVE_END.test(name) && !NO_COLLECTIVE.test(name);

/** The name without the sub-unit in brackets at its end and without quotation marks: 市府办（市数据局）. */
const withoutNotes = (name: string): string =>
  name.replace(/[（(][^（()）]{1,40}[）)]$/, '').replace(/[“”"「」]/g, '');

/** Whether an entry is a word of a form that stands where a name could (无, 联系). */
export const isFormWord = (text: string): boolean => FORM_WORD.test(text);

/** Whether a text cannot be the name of a body or a collective, even behind a label for units: a sentence, a figure, a verb phrase. */
export const isNoName = memoize((printed: string): boolean => {
  const name = withoutNotes(printed);
  if (name.length < 2 || name.length > LONGEST_NAME || NO_NAME.test(name.replaceAll('、', ''))) return true;
  if (QUANTITY.test(name)) return true;
  if (SENTENCE_WORDS.test(name) || FORM_WORD.test(name) || isDueDate(name)) return true;
  return ACTION.test(name) && !(name.length <= LONGEST_OFFICE && UNIT_ENDING.test(name));
});

const hasPost = (name: string): boolean =>
  name.length <= 14 && (TITLE_ONLY.test(name) || TITLE_THEN_NAME.test(name) || NAME_THEN_TITLE.test(name));

const mayBePerson = (name: string): boolean => FULL_NAME.test(name) && !UNIT_ENDING.test(name);

/** Two characters with which fields of work begin as well as names: 公安, 水务, 文旅. */
const FIELD = /^[公水农国文商经党安全双方宗司林海计平交成车时能通][\u4e00-\u9fa5]$/;

/** Whether a text is the name of a person and no word for who acts, by its surname and length. */
export const isPerson = (text: string): boolean =>
  text.length <= 4 && mayBePerson(text) && !FIELD.test(text) && !ANYONE.test(text) && !ACTION.test(text);

/** How surely a printed name is that of a body or of several. */
export const likelihoodOfBody = memoize((printed: string): BodyLikelihood => {
  if (isNoName(printed)) return 'none';
  const name = withoutNotes(printed);
  if (ANYONE.test(name) || COMMON_WORDS.test(name) || hasPost(name)) return 'none';
  const hasLevel = LEVEL.test(name) && name.length >= 3 && !BEGINS_OTHERWISE.test(name);
  if (isCollective(name)) return isPlausibleCollective(name) ? 'sure' : 'none';
  if (UNIT_ENDING.test(name) && (hasLevel || !KIND.test(name))) return 'sure';
  if (name.length > LONGEST_UNKNOWN || name.length < 3 || mayBePerson(name)) return 'none';
  if (BEGINS_OTHERWISE.test(name) || ENDS_OTHERWISE.test(name) || KIND.test(name)) return 'none';
  return /[A-Za-z\d]/.test(name) ? 'none' : 'possible';
});

/** Whether a name begins with the level of a body (市粮库), which a place or a thing seldom does. */
export const beginsWithLevel = (name: string): boolean => LEVEL.test(name) && name.length >= 3;
