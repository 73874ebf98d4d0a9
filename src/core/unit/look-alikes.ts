/*
 * Names of units that differ only in characters taken for one another: traditional and simplified forms
 * (發改委, 发改委), and 巿 (U+5DFF) for 市. They are suggested as spellings of one unit, never merged.
 */

/** Simplified characters of names of offices, each followed by its traditional forms. Source: 《简化字总表》. */
const FORMS = `
  市巿 发發 财財 农農 业業 环環 卫衛 应應 务務 经經 济濟 资資 讯訊 监監 统統 计計 审審 档檔 电電 税稅
  国國 县縣 区區 镇鎮 乡鄉 党黨 书書 记記 总總 团團 联聯 妇婦 残殘 侨僑 台臺 体體 艺藝 术術 医醫 疗療
  险險 劳勞 动動 与與 兴興 产產 设設 筑築 规規 划劃 运運 输輸 邮郵 铁鐵 轨軌 桥橋 库庫 厅廳 处處 会會
  办辦 军軍 队隊 扩擴 开開 关關 园園 场場 馆館 学學 习習 师師 职職 测測 气氣 灾災 难難 风風 预預 报報
  质質 检檢 验驗 标標 准準 许許 证證 评評 护護 养養 龄齡 儿兒 无無 线線 网網 络絡 图圖 广廣 视視 传傳
  游遊 贸貿 购購 销銷 粮糧 储儲 备備 盐鹽 烟煙 渔漁 兽獸 药藥 稳穩 维維 权權 调調 诉訴 讼訟 狱獄 侦偵
  缉緝 边邊 战戰 级級 构構 机機 编編 制製 订訂 译譯 语語 湾灣 岛島 东東 龙龍 凤鳳 阳陽 阴陰 临臨 滨濱
  宁寧 庆慶 万萬 乌烏 义義 乐樂 云雲 亚亞 丰豐 丽麗 华華 卢盧 双雙 宝寶 实實 宾賓 将將 岭嶺 岗崗 张張
  杨楊 杰傑 来來 枣棗 桦樺 沟溝 沪滬 泾涇 泽澤 洁潔 浏瀏 浔潯 涛濤 润潤 涧澗 渊淵 渐漸 灵靈 热熱 爱愛
  牵牽 独獨 现現 琼瓊 画畫 畅暢 盘盤 盖蓋 真眞 础礎 硕碩 确確 祯禎 离離 积積 称稱 竞競 笔筆 签簽 简簡
  类類 红紅 纪紀 纳納 组組 细細 织織 终終 绍紹 绩績 绿綠 综綜 缴繳 罗羅 肃肅 舆輿 节節 苏蘇 荣榮 营營
  萨薩 蓝藍 补補 观觀 览覽 认認 议議 训訓 讲講 让讓 访訪 话話 诚誠 详詳 请請 课課 谋謀 谐諧 谢謝 谷穀
  贡貢 责責 货貨 贫貧 贵貴 费費 赁賃 赵趙 跃躍 车車 转轉 轮輪 软軟 载載 辅輔 辽遼 达達 迁遷 过過 远遠
  违違 连連 适適 选選 递遞 邓鄧 郑鄭 郸鄲 释釋 里裏裡 针針 钟鐘 钢鋼 钱錢 铜銅 银銀 锡錫 锦錦 键鍵 门門
  闭閉 问問 闻聞 阁閣 阅閱 际際 陆陸 陈陳 随隨 隐隱 雾霧 韩韓 页頁 项項 顺順 顾顧 领領 颍潁 题題 飞飛
  馈饋 马馬 驰馳 驻駐 骆駱 鲁魯 鸡雞 鹤鶴 麦麥 黄黃 齐齊 龟龜
`;

const ORDINARY: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/\s+/)
    .flatMap(([ordinary = '', ...others]) => others.map((other): [string, string] => [other, ordinary])),
);

/** The name with the ordinary character in place of each look-alike. */
export const withOrdinaryCharacters = (name: string): string =>
  name.replace(/./gu, (char) => ORDINARY.get(char) ?? char);
