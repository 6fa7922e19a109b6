import type { ThemeConfig } from 'antd';

/** Deep teal and ink. Only fonts that the device has: nothing comes from the net. */
export const theme: ThemeConfig = {
  cssVar: { key: 'huhang' },
  token: {
    // nothing moves for whoever asked their device for that
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#0f5e66',
    colorInfo: '#0f5e66',
    colorLink: '#0b5a73',
    colorLinkHover: '#0f7f8c',
    colorSuccess: '#2f7d4f',
    colorWarning: '#b7791f',
    colorError: '#b3382f',
    colorSuccessBg: '#e6f3ea',
    colorSuccessBorder: '#b5d9c1',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#ecd3a3',
    colorErrorBg: '#fbeae8',
    colorErrorBorder: '#eec1bc',
    colorInfoBg: '#e8f4f2',
    colorTextBase: '#14262b',
    colorTextDescription: '#566a6f',
    colorTextPlaceholder: '#74868a',
    colorBgLayout: '#f3f6f6',
    colorBorder: '#bccbcc',
    colorBorderSecondary: '#dfe8e8',
    borderRadius: 8,
    fontSize: 15,
    controlHeight: 38,
    fontFamily:
      'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  components: {
    Result: { titleFontSize: 20 },
    Tree: { nodeSelectedBg: '#d5ebe7', nodeHoverBg: '#eaf3f2' },
  },
};
