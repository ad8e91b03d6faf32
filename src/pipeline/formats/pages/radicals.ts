/** Radicals that look like characters: PDF programs write ⼯ (U+2F2F) for 工, and a search for 工作 then finds nothing. */

/** Radicals of the blocks CJK Radicals Supplement and Kangxi Radicals, and below the character that each stands for. */
const RADICALS = [
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱',
  '⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡',
  '⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝',
  '⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍',
  '⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷⽸⽹⽺⽻⽼⽽',
  '⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭',
  '⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕',
].join('');
/** Unicode's property Equivalent_Unified_Ideograph (EquivalentUnifiedIdeograph.txt, 14.0). NFKC has none for most of 2E80–2EF3. */
const CHARACTERS = [
  '厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓',
  '罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐',
  '马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口',
  '囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹',
  '殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而',
  '耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑',
  '非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
].join('');

const CHARACTER_OF = new Map<string, string>();
{
  const characters = [...CHARACTERS];
  [...RADICALS].forEach((radical, index) => void CHARACTER_OF.set(radical, characters[index] ?? radical));
}

/**
 * Where fonts of simplified Chinese share a shape otherwise than Unicode says. Of the 6,763 characters of GB 2312, printed by
 * Chromium in Noto Sans CJK SC, 225 come back as others; all but these two by the table above.
 */
CHARACTER_OF.set('⼾', '户').set('㬵', '胶');

/** Punctuation as fonts draw it in vertical text (U+FE10–FE19, FE30–FE48), and below what it is. */
const VERTICAL = '︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈';
const UPRIGHT = '，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』［］';
{
  const upright = [...UPRIGHT];
  [...VERTICAL].forEach((sign, index) => void CHARACTER_OF.set(sign, upright[index] ?? sign));
}

/** `⼯作⼈⺠` → `工作人民`, `︵一︶` → `（一）`. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5㬵\ufe10-\ufe19\ufe30-\ufe48]/g, (sign) => CHARACTER_OF.get(sign) ?? sign);
}

/** How many radicals stand in a text. */
export function countRadicals(text: string): number {
  return text.match(/[\u2e80-\u2fd5]/g)?.length ?? 0;
}
