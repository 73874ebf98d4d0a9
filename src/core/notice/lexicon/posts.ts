/* Posts of leaders (职务), by which names are separated from titles. */
const PREFIX =
  '(?:(?:省|市|州|县|区|旗|盟|党)?(?:委|政府)(?:常委|党组成员|党组副书记|党组书记|副书记|书记)?|党组成员|党组副书记|党组书记)';
const POST =
  '(?:常务副|副|代理|代|总)?(?:省长|市长|州长|县长|区长|旗长|盟长|主席|主任|秘书长|规划师|工程师|经济师|书记|常委|党组成员|局长|指挥长|总指挥|部长|政委|调研员|巡视员|县级干部|县级领导|党工委书记|管委会主任|专员|组长|董事长|总经理|镇长|乡长|政府顾问|参事)';

const NAME = '[\\u4e00-\\u9fa5]{2,4}?|[\\u4e00-\\u9fa5]{1,6}·[\\u4e00-\\u9fa5]{1,8}?';
/** One or several posts: 县委常委、常务副县长. */
const POSTS = `(?:${PREFIX})?(?:${POST})(?:[、兼](?:${PREFIX})?(?:${POST}))*`;

/** Name first: 林望川常务副市长. */
export const NAME_THEN_TITLE = new RegExp(`^(${NAME})(${POSTS})$`);
/** Title first: 县委常委、常务副县长许砚. */
export const TITLE_THEN_NAME = new RegExp(`^(${POSTS})(${NAME})$`);
/** Posts without a name. */
export const TITLE_ONLY = new RegExp(`^${POSTS}$`);
