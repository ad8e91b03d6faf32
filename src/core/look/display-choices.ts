/** Display settings of a reader. Each is an attribute `data-<setting>` of <html>, which styles/parts/tokens.css matches. */
export interface DisplayChoice {
  setting: 'theme' | 'contrast' | 'face' | 'size' | 'width';
  name: string;
  /** The option without a value is the default. */
  options: readonly { value: string; name: string }[];
}

export const DISPLAY_CHOICES: readonly DisplayChoice[] = [
  {
    setting: 'theme',
    name: '底色',
    options: [
      { value: '', name: '跟随系统' },
      { value: 'light', name: '浅色' },
      { value: 'dark', name: '深色' },
    ],
  },
  {
    setting: 'contrast',
    name: '对比',
    options: [
      { value: '', name: '跟随系统' },
      { value: 'calm', name: '柔和' },
      { value: 'stark', name: '加强' },
    ],
  },
  {
    setting: 'face',
    name: '正文字体',
    options: [
      { value: '', name: '宋体' },
      { value: 'fang', name: '仿宋' },
      { value: 'hei', name: '黑体' },
    ],
  },
  {
    setting: 'size',
    name: '正文字号',
    options: [
      { value: 'small', name: '小' },
      { value: '', name: '中' },
      { value: 'large', name: '大' },
      { value: 'huge', name: '特大' },
    ],
  },
  {
    setting: 'width',
    name: '每行字数',
    options: [
      { value: 'narrow', name: '32' },
      { value: '', name: '36' },
      { value: 'wide', name: '40' },
    ],
  },
];
