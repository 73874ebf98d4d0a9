/**
 * Units of measure by family. Sources: GB 3100 (SI and legal units), the
 * statistical communiqués of Chinese cities (吨标准煤, 标箱, 人次), and the counted
 * things of government work reports (家, 幢, 宗).
 *
 * `base` is the unit used for arithmetic; one unit of a measure is `factor` base units, written
 * as a decimal string to avoid rounding. Measure words for counted things are their own base,
 * except where two words count the same thing (名 and 人).
 */
export type MeasureFamily =
  | 'ratio'
  | 'points'
  | 'times'
  | 'money'
  | 'mass'
  | 'length'
  | 'area'
  | 'volume'
  | 'energy'
  | 'power'
  | 'voltage'
  | 'data'
  | 'ship'
  | 'year'
  | 'time'
  | 'age'
  | 'other'
  | 'count';

type Factors = Readonly<Record<string, string>>;
type Table = Readonly<Record<string, Factors>>;

/** family → base → measure → factor. */
export const MEASURES = {
  ratio: { '%': { '%': '1', '‰': '0.1', '‱': '0.01', 成: '10', '\\%$': '1', '\\%': '1' } },
  points: {
    个百分点: {
      个百分点: '1',
      百分点: '1',
      个基点: '0.01',
      基点: '0.01',
      个BP: '0.01',
      BP: '0.01',
      bp: '0.01',
    },
  },
  times: { 倍: { 倍: '1' } },
  money: {
    元: { 元: '1', 元人民币: '1', 元钱: '1' },
    美元: { 美元: '1' },
    欧元: { 欧元: '1' },
    港元: { 港元: '1', 港币: '1' },
    日元: { 日元: '1' },
  },
  mass: {
    吨: {
      吨: '1',
      公斤: '0.001',
      千克: '0.001',
      斤: '0.0005',
      克: '0.000001',
      毫克: '0.000000001',
      t: '1',
      kg: '0.001',
      mg: '0.000000001',
    },
    微克: { 微克: '1', μg: '1', µg: '1', ug: '1' },
    吨标准煤: { 吨标准煤: '1', 吨标煤: '1' },
    吨二氧化碳: { 吨二氧化碳: '1', 吨二氧化碳当量: '1' },
  },
  length: {
    米: {
      米: '1',
      公里: '1000',
      千米: '1000',
      厘米: '0.01',
      毫米: '0.001',
      m: '1',
      km: '1000',
      Km: '1000',
      KM: '1000',
      cm: '0.01',
      mm: '0.001',
      '㎞': '1000',
      '㎝': '0.01',
      '㎜': '0.001',
      延米: '1',
      海里: '1852',
    },
  },
  area: {
    平方米: {
      平方米: '1',
      平米: '1',
      '㎡': '1',
      'm²': '1',
      '米²': '1',
      m2: '1',
      M2: '1',
      平方: '1',
      公顷: '10000',
      'hm²': '10000',
      hm2: '10000',
      '㏊': '10000',
      ha: '10000',
      '㎢': '1000000',
      'km²': '1000000',
      km2: '1000000',
      '千米²': '1000000',
      平方公里: '1000000',
      平方千米: '1000000',
    },
    亩: { 亩: '1', mu: '1' },
  },
  volume: {
    立方米: {
      立方米: '1',
      方: '1',
      立方: '1',
      'm³': '1',
      '米³': '1',
      m3: '1',
      M3: '1',
      '㎥': '1',
      升: '0.001',
    },
  },
  energy: {
    千瓦时: {
      千瓦时: '1',
      度: '1',
      度电: '1',
      kWh: '1',
      KWh: '1',
      KWH: '1',
      kwh: '1',
      'kW·h': '1',
      兆瓦时: '1000',
      MWh: '1000',
      MWH: '1000',
      吉瓦时: '1000000',
      GWh: '1000000',
    },
  },
  power: {
    千瓦: { 千瓦: '1', kW: '1', KW: '1', kw: '1', 兆瓦: '1000', MW: '1000', 吉瓦: '1000000', GW: '1000000' },
    千伏安: { 千伏安: '1' },
  },
  voltage: { 千伏: { 千伏: '1', kV: '1', KV: '1' } },
  data: {
    P: { P: '1', PFLOPS: '1' },
    Gbps: { Gbps: '1' },
    Tbps: { Tbps: '1' },
    TB: { TB: '1' },
    PB: { PB: '1' },
  },
  ship: {
    标箱: { 标箱: '1', 标准箱: '1', TEU: '1', 个标箱: '1', 个标准箱: '1' },
    载重吨: { 载重吨: '1' },
    总吨: { 总吨: '1' },
  },
  year: { 年: { 年: '1' } },
  time: {
    天: { 天: '1', 日: '1', 个自然日: '1' },
    工作日: { 工作日: '1', 个工作日: '1' },
    月: { 个月: '1' },
    小时: { 小时: '1', 个小时: '1' },
    分钟: { 分钟: '1' },
    秒: { 秒: '1' },
    周: { 周: '1' },
  },
  age: { 岁: { 岁: '1', 周岁: '1' } },
  other: { 分: { 分: '1' }, 单位: { 单位: '1' }, 人年: { 人年: '1' }, 分贝: { 分贝: '1' } },
  count: {
    人: { 人: '1', 名: '1', 位: '1' },
    人次: { 人次: '1' },
    幢: { 幢: '1', 栋: '1' },
    场: { 场: '1', 场次: '1' },
    次: { 次: '1' },
    ...ownBase(
      '个 家 条 套 户 处 座 项 所 尾 艘 辆 班 期 宗 件 台 块 张 支 批 批次 班次 课时 学时 车次 架次 航次 家次 户次 艘次 辆次 件次 台次 项次 头 羽 株 棵 盏 根 口 孔 眼 部 本 册',
      '篇 种 类 门 对 组 队 片 间 床 架 列 节 枚 份 起 例 轮 只 单 笔 字 字节 席 标段 尊 届 点位 机架 标准机架 床位 人份 剂次 剂',
    ),
  },
} as const satisfies Record<MeasureFamily, Table>;

/** For a measure, the next characters that make it part of another word (5人口, 3家庭). */
export const MEASURE_EXCEPTIONS: Readonly<Record<string, string>> = {
  人: '口才员均',
  家: '庭园长',
  项: '目',
  所: '有属',
  座: '谈',
  名: '录单',
  张: '力',
  台: '账风',
  期: '间',
  次: '数序',
  件: '套',
  部: '门分',
  类: '似别',
  度: '假',
  方: '面式案针向位',
  分: '钟类别解级贝之',
  周: '边岁期',
  天: '然气',
  日: '常均产',
  克: '难服',
  点: '位',
  单: '位元',
  笔: '记',
  口: '岸',
  平方: '米公千厘',
  本: '地市土',
  组: '织团',
  起: '来',
  对: '外接',
  列: '入',
  片: '区',
};

/** Powers of ten printed between a number and its measure (万吨, 亿元, 千万元). */
export const MAGNITUDES = {
  万亿: '1000000000000',
  亿: '100000000',
  千万: '10000000',
  百万: '1000000',
  十万: '100000',
  万: '10000',
  千: '1000',
  百: '100',
} as const satisfies Factors;

/** Measures that are each their own base, from lines of words separated by blanks. */
function ownBase(...lines: readonly string[]): Table {
  const words = lines.join(' ').split(' ');
  return Object.fromEntries(words.map((word) => [word, { [word]: '1' }]));
}
