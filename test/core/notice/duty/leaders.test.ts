import { headingSubject, leadersOfHeading, readLeaders } from '#core/notice/duty/leaders';

/** `name` or `name/title`, as the printed line gives them. */
const LEADERS: readonly (readonly [printed: string, leaders: readonly string[]])[] = [
  ['蔡洪', ['蔡洪']],
  ['徐张艳、蔡洪', ['徐张艳', '蔡洪']],
  ['徐张艳，蔡洪', ['徐张艳', '蔡洪']],
  ['徐张艳 蔡洪', ['徐张艳', '蔡洪']],
  ['徐张艳　蔡洪', ['徐张艳', '蔡洪']],
  ['徐张艳\n蔡洪', ['徐张艳', '蔡洪']],
  ['蔡 洪', ['蔡洪']],
  ['陆 明 俞 悦', ['陆明', '俞悦']],
  ['陆 明俞 悦', ['陆明', '俞悦']],
  ['蔡洪同志', ['蔡洪']],
  ['蔡洪。', ['蔡洪']],
  ['毛江平常务副市长', ['毛江平/常务副市长']],
  ['韩峻副市长、洪碧副市长', ['韩峻/副市长', '洪碧/副市长']],
  ['史舟海市政府党组成员', ['史舟海/市政府党组成员']],
  ['周建军总规划师', ['周建军/总规划师']],
  ['副县长张树旗', ['张树旗/副县长']],
  ['县委常委、常务副县长宋晖', ['宋晖/县委常委、常务副县长']],
  ['县委常委、副县长陈完章', ['陈完章/县委常委、副县长']],
  ['县委常委、常务副县长宋晖，副县长王丹俊', ['宋晖/县委常委、常务副县长', '王丹俊/副县长']],
  ['王某某（副区长）', ['王某某/副区长']],
  ['王某某(区委常委、副区长)、李某', ['王某某/区委常委、副区长', '李某']],
  ['市委副书记、市长徐仁标', ['徐仁标/市委副书记、市长']],
  ['艾山·买买提', ['艾山·买买提']],
  ['欧阳明月副市长', ['欧阳明月/副市长']],
  ['', []],
  ['—', []],
  ['/', []],
  ['无', []],
];

const shown = (leaders: ReturnType<typeof readLeaders>): readonly string[] =>
  leaders.map(({ name, title }) => (title === null ? name : `${name}/${title}`));

test.each(LEADERS)('"%s"', (printed, leaders) => {
  expect(shown(readLeaders(printed))).toEqual(leaders);
});

const HEADINGS: readonly (readonly [title: string, leaders: readonly string[]])[] = [
  ['毛江平常务副市长牵头重点工作', ['毛江平/常务副市长']],
  ['徐仁标市长牵头重点工作', ['徐仁标/市长']],
  ['副县长张树旗负责的重点任务', ['张树旗/副县长']],
  ['由韩峻副市长牵头推进的工作', ['韩峻/副市长']],
  ['洪碧副市长牵头重点工作（17项）', ['洪碧/副市长']],
  ['韩峻副市长领办项目', ['韩峻/副市长']],
  ['市发改委牵头任务', []],
  ['各县（区）政府、功能区管委会，市政府直属各单位共同落实工作', []],
  ['国家战略落地方面', []],
  ['统筹推进重点项目', []],
  ['深入推进重点工作', []],
  ['抓好招商引资', []],
];

test.each(HEADINGS)('heading "%s"', (title, leaders) => {
  expect(shown(leadersOfHeading(title))).toEqual(leaders);
});

test('the heading of a unit names the unit', () => {
  expect(headingSubject('市发改委牵头任务')).toBe('市发改委');
  expect(headingSubject('城乡宜居方面')).toBeNull();
});
