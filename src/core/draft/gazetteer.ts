/** Names of places that an office elsewhere leaves in a text: provinces, their regions, and cities. */

/** Provinces and what they are called for short. */
const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 ' +
  '广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆';

/** Regions of provinces, and names that a province gives itself. */
const REGIONS =
  '三秦 陇原 燕赵 荆楚 江淮 八闽 八桂 赣鄱 三晋 齐鲁 辽沈 龙江 之江 巴蜀 黔贵 云岭 琼崖 天山南北 ' +
  '雪域高原 陕南 陕北 关中 皖北 皖南 皖江 皖西 苏南 苏北 苏中 浙东 浙南 浙西 浙北 赣南 闽南 闽北 粤东 ' +
  '粤西 粤北 湘南 湘西 鄂西 鄂东 豫南 豫北 冀南 冀北 晋南 晋北 辽东 辽西 川南 川东 川西 黔北 滇西 滇南 ' +
  '陇东 陇南 陇中 桂北 桂南 琼北 胶东 鲁南 鲁西 江汉 河西走廊';

/** Prefectures and cities of that rank, as of 2025, without those whose name is a common word or a part of one: 大同, 朝阳, 文山, 延安. */
const CITIES =
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 阳泉 晋城 朔州 晋中 运城 忻州 ' +
  '临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善 沈阳 ' +
  '大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 松原 白城 延边 ' +
  '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 伊春 佳木斯 七台河 牡丹江 绥化 南京 无锡 徐州 苏州 南通 连云港 淮安 ' +
  '盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 ' +
  '马鞍山 淮北 铜陵 安庆 滁州 阜阳 宿州 亳州 池州 宣城 福州 厦门 莆田 泉州 漳州 龙岩 南昌 景德镇 萍乡 ' +
  '九江 新余 鹰潭 赣州 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 威海 临沂 聊城 滨州 菏泽 郑州 ' +
  '开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 十堰 宜昌 ' +
  '襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 ' +
  '永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 阳江 清远 东莞 ' +
  '潮州 揭阳 云浮 南宁 柳州 桂林 梧州 防城港 钦州 贵港 玉林 贺州 河池 崇左 海口 三亚 三沙 儋州 成都 ' +
  '自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 ' +
  '贵阳 六盘水 遵义 毕节 铜仁 黔西南 黔东南 昆明 曲靖 玉溪 昭通 丽江 普洱 临沧 楚雄 西双版纳 德宏 怒江 ' +
  '迪庆 拉萨 日喀则 昌都 林芝 那曲 西安 铜川 宝鸡 咸阳 渭南 汉中 榆林 商洛 兰州 嘉峪关 金昌 天水 武威 ' +
  '张掖 平凉 酒泉 庆阳 定西 陇南 临夏 西宁 果洛 玉树 银川 石嘴山 吴忠 固原 乌鲁木齐 克拉玛依 吐鲁番 哈密 ' +
  '昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 伊犁 塔城 阿勒泰';

export const PLACES: readonly string[] = [PROVINCES, REGIONS, CITIES].flatMap((names) => names.split(' '));

/** The character that stands for a province in names that it gives: 皖美品牌, 陕企通. Those that are common characters are not here. */
export const PROVINCE_SIGNS = '沪渝冀晋辽皖赣鄂湘粤桂琼蜀黔滇陕陇';
